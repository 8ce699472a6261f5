/** The parts of the README that are run as they stand there. */
import { readFileSync } from 'node:fs'

/** What stands under a heading, up to the next one. */
export const sectionOf = (title: string): string => {
  const [, section] = readFileSync('README.md', 'utf8').split(`\n### ${title}\n`)
  if (section === undefined) throw new Error(`The README has no section “${title}”`)
  return section.split(/\n##+ /)[0] ?? ''
}

/** The blocks of a section in one language, with the address of a running instance in them. */
export const blocksOf = (title: string, language: 'sh' | 'js', url: string): string[] =>
  [
    ...sectionOf(title).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\``, 'gm')),
  ].map(([, block = '']) => block.replaceAll('http://localhost:8484', url))

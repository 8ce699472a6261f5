/** Languages whose syntax is coloured, and which one a file is in. No run-time imports: the browser asks too. */
export const CODE_LANGUAGES = [
  ...(['javascript', 'typescript', 'python', 'json', 'html', 'css', 'sql'] as const),
  ...(['java', 'c', 'cpp', 'rust', 'go', 'yaml', 'xml', 'text'] as const),
] as const
export type CodeLanguage = (typeof CODE_LANGUAGES)[number]

const ENDINGS: Readonly<Record<string, CodeLanguage>> = {
  ...{ js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascript' },
  ...{ ts: 'typescript', mts: 'typescript', cts: 'typescript', tsx: 'typescript' },
  ...{ py: 'python', json: 'json', html: 'html', htm: 'html', css: 'css' },
  ...{ sql: 'sql', java: 'java', c: 'c', h: 'c', cc: 'cpp', cpp: 'cpp', hpp: 'cpp', rs: 'rust' },
  ...{ go: 'go', yml: 'yaml', yaml: 'yaml', xml: 'xml', svg: 'xml' },
}

/** By the ending of its path; else what the item says. */
export const languageOf = (path: string, said: CodeLanguage | undefined): CodeLanguage => {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined) ?? said ?? 'text'
}

/** Addresses a form or a task's input may send people to. */
import { z } from 'zod'
import { Id } from '../../kernel/id.ts'
import { FORM_LIMITS } from '../../kernel/limits.ts'
import { characterFault, checkedString, type TextFault } from './safe-text.ts'

const HTTPS: TextFault = {
  message: 'Not an https address',
  hint: 'Write a whole address that begins with https://.',
}

/** A worker's browser must not be sent looking round the network it stands in. */
const isPrivateHost = (host: string): boolean =>
  !host.includes('.') ||
  /^[\d.]+$/.test(host) ||
  host.startsWith('[') ||
  /\.(?:local|localhost|internal|home\.arpa)$/.test(host)

const httpsFault = (text: string): TextFault | undefined => {
  const character = characterFault(text)
  if (character !== undefined) return character
  if (/[\s<>"{}|\\^`]/.test(text) || !/^https:\/\//i.test(text) || !URL.canParse(text)) return HTTPS
  const { hostname, username, password } = new URL(text)
  if (username !== '' || password !== '')
    return {
      message: 'The address holds a user name or a password',
      hint: 'Write the address without the part before @.',
    }
  if (isPrivateHost(hostname))
    return {
      message: 'The address names a machine on a private network',
      hint: 'Use a public host name, or upload the file.',
    }
  return undefined
}

/** What is wrong with a link's target: https and mailto only. */
export const linkFault = (text: string): TextFault | undefined => {
  if (text.includes('{{') || text.includes('%7B%7B'))
    return {
      message: 'A link’s address cannot come from a data field',
      hint: 'Use an item of type link with `from`.',
    }
  if (/^mailto:[^\s<>"?]{1,60}@[^\s<>"?]{1,200}$/i.test(text)) return characterFault(text)
  const fault = httpsFault(text)
  return fault === HTTPS ? { message: 'Links go to https or mailto only', hint: HTTPS.hint } : fault
}

/** What is wrong with the address of a picture or a sound: https, or the id of an uploaded file. */
const mediaFault = (text: string): TextFault | undefined => {
  if (text.startsWith('file_'))
    return Id('file').safeParse(text).success
      ? undefined
      : {
          message: 'Not the id of a file',
          hint: 'Use the id that upload_file returned, file_ and 26 characters.',
        }
  const fault = httpsFault(text)
  return fault === HTTPS
    ? {
        message: 'Neither an https address nor the id of a file',
        hint: 'Write an https:// address, or upload the file and use its id (file_…).',
      }
    : fault
}

/** A link's target. */
export const LinkTarget = (): z.ZodString =>
  checkedString(z.string().max(FORM_LIMITS.url), linkFault)

/** Where a picture or a sound comes from. */
export const MediaSource = (): z.ZodString =>
  checkedString(z.string().max(FORM_LIMITS.url), mediaFault)

/** Where mail goes out, as settings of the process. */
import { z } from 'zod'

/** A mail server, and who the mails are from. */
export type MailSettings = {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  url: string
  /** A bare address; the instance’s name is put in front of it. */
  from: string
}

export const MailEnvironment = {
  /** The mail server, such as smtps://name:password@mail.example.org. Without it no mail is sent. */
  FAIRHAND_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'write it as smtps://name:password@mail.example.org' })
    .optional(),
  /** The address that mails come from. */
  FAIRHAND_MAIL_FROM: z.email().optional(),
}

/** Both or none; undefined where only one is given. */
export const mailSettingsOf = (given: {
  FAIRHAND_SMTP_URL?: string | undefined
  FAIRHAND_MAIL_FROM?: string | undefined
}): MailSettings | null | undefined => {
  const { FAIRHAND_SMTP_URL: url, FAIRHAND_MAIL_FROM: from } = given
  if (url === undefined && from === undefined) return null
  return url === undefined || from === undefined ? undefined : { url, from }
}

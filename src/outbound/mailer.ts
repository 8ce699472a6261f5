/** The way out for mail: one server, spoken to by nodemailer. Knows nothing of what the mails say. */
import { createTransport } from 'nodemailer'
import { MAIL_LIMITS } from '../kernel/limits/told/mail-limits.ts'
import type { MailSettings } from '../kernel/network/mail-settings.ts'

export type OutgoingMail = {
  to: string
  subject: string
  text: string
  html: string
  /** The same for every attempt. */
  message_id: string
  /** Where one POST stops this kind of mail (RFC 8058); null where nothing can be stopped. */
  stop_url: string | null
  attachment: { name: string; content: string } | null
}

/** `again`: whether it may go better later. `error` never holds the address. */
export type MailOutcome = { sent: true } | { sent: false; again: boolean; error: string }

export type Mailer = {
  send(mail: OutgoingMail): Promise<MailOutcome>
  /** Undefined when the server answers and takes us in, else what it says. */
  check(): Promise<string | undefined>
  close(): void
}

const LOCAL = /^(localhost|127\.|\[::1\])/

/** Connects at the first mail. A password never travels in the clear but to this very machine. */
export const createMailer = ({ url, from }: MailSettings, name: string): Mailer => {
  const { hostname, protocol } = new URL(url)
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: MAIL_LIMITS.lanes,
      requireTLS: protocol === 'smtp:' && !LOCAL.test(hostname),
      connectionTimeout: MAIL_LIMITS.connect * 1000,
      greetingTimeout: MAIL_LIMITS.connect * 1000,
      socketTimeout: MAIL_LIMITS.answer * 1000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: { name, address: from } },
  )
  return {
    send: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail))
        return { sent: true }
      } catch (error) {
        return { sent: false, ...faultOf(error, mail.to) }
      }
    },
    check: async () => {
      try {
        await transport.verify()
        return undefined
      } catch (error) {
        return faultOf(error, '').error
      }
    },
    close: () => transport.close(),
  }
}

const messageOf = (mail: OutgoingMail) => ({
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.message_id,
  headers: {
    // Nobody’s holiday notice answers it (RFC 3834).
    'auto-submitted': 'auto-generated',
    ...(mail.stop_url !== null && {
      'list-unsubscribe': { prepared: true, value: `<${mail.stop_url}>` },
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    }),
  },
  attachments:
    mail.attachment === null
      ? []
      : [
          {
            filename: mail.attachment.name,
            content: mail.attachment.content,
            contentType: 'application/json',
          },
        ],
})

/** Codes from 500 on are the server’s last word; all else, a broken line above all, may pass. */
const faultOf = (error: unknown, to: string): { again: boolean; error: string } => {
  const { responseCode, code, message } = error as {
    responseCode?: number
    code?: string
    message?: string
  }
  // A server that refuses who we are refuses every mail: that is ours to mend, and no mail is given up for it.
  const again = responseCode === undefined || responseCode < 500 || code === 'EAUTH'
  const said = `${message ?? String(error)}`.replaceAll(/\s+/g, ' ').slice(0, 300)
  return { again, error: to === '' ? said : said.replaceAll(to, '(the address)') }
}

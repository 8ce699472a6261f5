/** A real SMTP server on a port of this machine, which keeps what it is sent. */
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What arrived: the envelope, the mail as it came, and what a mail program makes of it. */
export type Arrived = { from: string; to: string[]; raw: string; mail: Email }

/** What the server does with a recipient or a mail; throw an SMTPRefusal to refuse. */
export type Manners = {
  recipient: (address: string) => void
  accept: (count: number) => void | Promise<void>
}

export class SMTPRefusal extends Error {
  readonly responseCode: number
  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

export const startMailServer = async () => {
  const got: Arrived[] = []
  const manners: Manners = { recipient: () => {}, accept: () => {} }
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => answer(() => manners.recipient(address), done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () =>
        answer(async () => {
          count += 1
          await manners.accept(count)
          got.push(await read(Buffer.concat(chunks).toString('utf8'), session))
        }, done),
      )
    },
  })
  // A client that goes away in the middle of a word is no failure of the server.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    got,
    manners,
    reset: () => {
      got.length = 0
      count = 0
      manners.recipient = () => {}
      manners.accept = () => {}
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

const answer = async (act: () => void | Promise<void>, done: (error?: Error | null) => void) => {
  try {
    await act()
    done()
  } catch (error) {
    done(error as Error)
  }
}

const read = async (raw: string, { envelope }: SMTPServerSession): Promise<Arrived> => ({
  from: envelope.mailFrom ? envelope.mailFrom.address : '',
  to: envelope.rcptTo.map(({ address }) => address),
  raw,
  mail: await PostalMime.parse(raw),
})

/**
 * The one click by which a mail program switches a kind of mail off (RFC 8058): a POST without a
 * sign-in, whose body says nothing that its address does not. The same address opened by a person is a
 * page of the web app that asks once more, because programs that look for harmful links open all of them.
 */
import type { OperationSpec } from '../../kernel/operation.ts'
import type { Run } from '../run.ts'
import type { Exchange } from './exchange.ts'
import type { Gate } from './gate.ts'

export const oneClick =
  (stopMail: OperationSpec, run: Run, gate: Gate) =>
  async (exchange: Exchange): Promise<Response> => {
    await gate(exchange)
    const { output } = await run(stopMail, {
      caller: { kind: 'anonymous' },
      input: { token: exchange.req.param('token') },
      request_id: exchange.get('requestId'),
    })
    return exchange.json(output, 200, { 'cache-control': 'no-store' })
  }

/** A question through every door of a real instance: asked over MCP, answered over REST, read by both. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServedWorld } from '../../test/support/served-world.ts'

let world: Awaited<ReturnType<typeof createServedWorld>>
beforeAll(async () => {
  world = await createServedWorld()
})
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const connect = async (key: string) => {
  const mcp = new Client({ name: 'agent', version: '1' }, { versionNegotiation: { mode: 'auto' } })
  const requestInit = { headers: { authorization: `Bearer ${key}` } }
  await mcp.connect(new StreamableHTTPClientTransport(new URL(`${world.url}/mcp`), { requestInit }))
  const call = async (name: string, input: Record<string, unknown>) => {
    const { structuredContent, isError } = await mcp.callTool({ name, arguments: input })
    const output: Record<string, unknown> = { ...(structuredContent as object) }
    return { ...output, isError: isError === true } as typeof output
  }
  return { mcp, call }
}

/** A word, and whether it is a colour. */
const form = {
  form: 1,
  lang: 'en',
  title: 'Colours',
  goal: 'To know what colours words have.',
  done_when: 'Done when a colour is chosen.',
  data: [
    { name: 'word', kind: 'text' },
    { name: 'size', kind: 'number', required: false },
  ],
  pages: [
    {
      id: 'page',
      items: [
        { type: 'text', id: 'shown', from: 'word' },
        {
          type: 'choice',
          id: 'kind',
          label: 'Is it a colour?',
          options: [
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ],
        },
      ],
    },
  ],
}

describe('an agent and a worker', () => {
  test('one call asks, a person answers meanwhile, the waiting call returns the answer', async () => {
    const { key, client } = await world.requester()
    const worker = await world.worker()
    const { mcp, call } = await connect(key)
    expect(mcp.getNegotiatedProtocolVersion()).toBe('2026-07-28')
    const question = { question: 'Is the shop open?', options: ['yes', 'no'] }
    const quote = await call('ask_people', { ...question, dry_run: true })
    const asked = await call('ask_people', { ...question, idempotency_key: 'q1' })
    expect(asked).toMatchObject({
      cost: quote.cost,
      next_action: 'wait_for_results',
      isError: false,
    })
    const waiting = call('wait_for_results', { job_id: asked.job_id, timeout_seconds: 20 })
    const { id } = await worker.claimTask({ job_id: String(asked.job_id) })
    await worker.submitAssignment({ assignment_id: id, answers: { answer: 'yes' } })
    expect(await waiting).toMatchObject({ complete: true, answer: 'yes', isError: false })
    const approved = await call('review_submission', { assignment_id: id, decision: 'approve' })
    expect(approved).toMatchObject({ status: 'approved', isError: false })
    const { available } = await worker.getEarnings({})
    expect(available).toEqual([(await client.getJob({ job_id: String(asked.job_id) })).reward])
    await mcp.close()
  })

  test('a large job by import: a torn file leaves nothing, a good one all of it', async () => {
    const { key, client } = await world.requester()
    const { valid, errors } = await client.validateForm({ form })
    expect({ valid, errors }).toEqual({ valid: true, errors: [] })
    const { id } = await client.createJob({
      title: 'Colours',
      form,
      reward: { amount: '0.10', currency: 'EUR' },
      estimated_seconds: 20,
      purpose: 'operate',
      data_use: { licence: 'CC0', retention_days: null, seen_by: 'requester' },
      ai_use: 'forbidden',
      input_origin: 'human',
      content_flags: [],
    })
    const send = async (body: string, idempotency: string) => {
      const response = await fetch(`${world.url}/v1/jobs/${id}/tasks/import`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key}`,
          'content-type': 'text/csv',
          'idempotency-key': idempotency,
        },
        body,
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    const rows = Array.from({ length: 2_500 }, (_, index) => `word ${index},${index}`).join('\n')
    const torn = await send(`word,size\n${rows}\n"red`, 'one')
    expect([torn.status, torn.body.code]).toEqual([422, 'invalid_rows'])
    expect(torn.body.errors).toMatchObject([{ pointer: 'line 2502' }])
    const wrong = await send(`word,colour\nred,1\n`, 'two')
    expect([wrong.status, wrong.body.code]).toEqual([422, 'invalid_rows'])
    expect((await client.getJob({ job_id: id })).tasks).toBe(0)
    const good = await send(`word,size\n${rows}`, 'one')
    expect(good.body).toMatchObject({ added: 2_500, tasks: 2_500 })
    expect((await send(`word,size\n${rows}`, 'one')).body).toEqual(good.body)
    expect((await client.getJob({ job_id: id })).tasks).toBe(2_500)
    const { data } = await client.listTasks({ job_id: id, limit: 1 })
    expect(data[0]?.input).toEqual({ word: 'word 0', size: 0 })
    const stranger = await world.requester()
    const foreign = stranger.client.getJob({ job_id: id })
    await expect(foreign).rejects.toMatchObject({ code: 'not_found', status: 404 })
  })
})

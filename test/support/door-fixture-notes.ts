/** The fixture's notes: handlers that remember, wait and fail as told. */
import { type ErrorCode, Problem } from '../../src/kernel/errors.ts'
import { newUuid } from '../../src/kernel/id.ts'
import type { Handlers } from './door-fixture.ts'

type Note = { object: 'note'; id: string; text: string; price: unknown; created_at: Date }

const refuse = (code: ErrorCode = 'not_found'): never => {
  throw new Problem(code)
}

const fileOf = ({ file_id }: Record<string, unknown>) => ({
  object: 'file',
  id: file_id,
  livemode: false,
  name: 'Türe "1".png',
  media_type: 'image/png',
  bytes: 10,
  sha256: 'abc',
  source_sha256: null,
  width: null,
  height: null,
  url: '/v1/files/x/content',
  preview_url: null,
  created_at: new Date(0),
})

const linkOf = ({ link }: Record<string, unknown>) =>
  String(link).endsWith('.sound')
    ? { name: 'a.png', media_type: 'image/png', sha256: 'abc', seconds_left: 900 }
    : refuse('link_expired')

export const noteHandlers = () => {
  const kept = new Map<string, Note>()
  const state = {
    kept,
    healthy: true,
    /** Calls of break_down so far. */
    calls: 0,
    /** Reads of wait_for_notes so far. */
    looks: 0,
    file: new TextEncoder().encode('0123456789'),
  }
  const found = (id: unknown): Note => kept.get(String(id)) ?? refuse()
  const handlers: Handlers = {
    make_note: ({ text, price }, dry) => {
      const created_at = new Date('2026-11-23T09:00:00Z')
      const id = newUuid()
      const note: Note = {
        object: 'note',
        id,
        text: String(text),
        price: price ?? null,
        created_at,
      }
      if (!dry) kept.set(id, note)
      return note
    },
    get_note: ({ note_id }) => found(note_id),
    list_notes: (input) => ({
      seen: JSON.parse(
        JSON.stringify(input, (_, value) => (typeof value === 'bigint' ? `${value}n` : value)),
      ),
    }),
    drop_note: ({ note_id }) => ({ removed: kept.delete(found(note_id).id) }),
    wait_for_notes: ({ wanted }) => {
      state.looks += 1
      return { complete: kept.size >= Number(wanted), answered: kept.size, wanted }
    },
    break_down: ({ code, times }) => {
      state.calls += 1
      if (state.calls > Number(times)) return { calls: state.calls }
      if (code === 'crash') throw new Error('secret detail of the machine')
      throw new Problem(code as ErrorCode, { detail: `It is ${code}.` })
    },
    get_file: fileOf,
    read_file_link: linkOf,
    get_form_schema: () => ({ version: 1, json_schema: { type: 'object' } }),
  }
  return Object.assign(state, { handlers })
}

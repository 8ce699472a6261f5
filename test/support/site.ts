/** A running instance for browser journeys, and the few calls that set its stage. */
import type { FormInput } from '../../src/forms/form.ts'
import { newFolder, removeFolder, type StartedProcess, startInstance } from './instance.ts'

type Reply = Record<string, unknown> & { id: string; job_id: string }

export type Site = {
  url: string
  /** Calls the API with a key or a worker's token. Throws the refusal. */
  post(path: string, body: object, key?: string): Promise<Reply>
  /** A funded requester: the key of its agent. */
  requester(name?: string): Promise<string>
  worker(): Promise<{ token: string; url: string }>
  /** A sign-in link, which the instance printed at its first start. */
  operatorLink(): string
  close(): Promise<void>
}

/** Starts an instance of its own, with nothing in it; `environment` adds settings. */
export const openSite = async (environment: Record<string, string> = {}): Promise<Site> => {
  const folder = newFolder()
  const instance = await startInstance({ folder, environment })
  const post = (path: string, body: object, key?: string) => send(instance, path, body, key)
  return {
    url: instance.url,
    post,
    requester: async (name = 'Atelier Lumière') =>
      String((await post('/v1/sandbox/requesters', { name })).key),
    worker: async () => {
      const { token, url } = await post('/v1/sandbox/workers', {})
      return { token: String(token), url: String(url) }
    },
    operatorLink: () => /http\S+\/api\/auth\/enter\?token=\S+/.exec(instance.output())?.[0] ?? '',
    close: async () => {
      await instance.stop()
      removeFolder(folder)
    },
  }
}

const send = async (
  instance: StartedProcess,
  path: string,
  body: object,
  key?: string,
): Promise<Reply> => {
  const response = await fetch(`${instance.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(body),
  })
  const reply = (await response.json()) as Reply
  if (!response.ok) throw new Error(`POST ${path}: ${JSON.stringify(reply)}`)
  return reply
}

const TERMS = {
  reward: { amount: '2.00', currency: 'EUR' },
  estimated_seconds: 150,
  purpose: 'evaluate',
  ai_use: 'forbidden',
  input_origin: 'ai',
  content_flags: [],
  data_use: { licence: 'CC BY 4.0', retention_days: 365, seen_by: 'public' },
} as const

/** Publishes a job of one task per input; its id. */
export const publishJob = async (
  site: Site,
  key: string,
  form: FormInput,
  inputs: object[] = [{}],
  terms: object = {},
): Promise<string> => {
  const job = await site.post('/v1/jobs', { title: form.title, form, ...TERMS, ...terms }, key)
  await site.post(`/v1/jobs/${job.id}/tasks`, { tasks: inputs }, key)
  await site.post(`/v1/jobs/${job.id}/publish`, {}, key)
  return job.id
}

/** A choice and its reason: what most judgements come to. */
export const JUDGEMENT: FormInput = {
  form: 1,
  lang: 'en',
  title: 'Which argument is more convincing?',
  instructions_md:
    'Read both arguments, then choose.\n\n- Judge the **argument**, not your opinion.',
  data: [
    { name: 'first', kind: 'text' },
    { name: 'second', kind: 'text' },
  ],
  pages: [
    {
      id: 'page',
      items: [
        {
          type: 'pairwise',
          id: 'better',
          label: 'Which convinces more?',
          left: 'first',
          right: 'second',
        },
        { type: 'long_text', id: 'reason', label: 'Why?', min_length: 5 },
      ],
    },
  ],
}

/** Inputs for JUDGEMENT. */
export const pairsOfArguments = (count: number): object[] =>
  Array.from({ length: count }, (_, number) => ({
    first: `Uniforms make everybody equal (${number + 1}).`,
    second: 'Clothes are how young people find out who they are.',
  }))

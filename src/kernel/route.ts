/**
 * Routes of operations as data: `POST /v1/jobs/{job_id}/publish`. The doors, the SDK and the command
 * line read them the same way. No imports, so that the browser may use it too.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type Route = {
  method: Method
  /** With its placeholders, e.g. `/v1/jobs/{job_id}`. */
  path: string
  /** Names of the placeholders, in their order. */
  placeholders: string[]
  /** What is not in the path travels in the body; otherwise in the query string. */
  hasBody: boolean
}

/** Takes a route apart. */
export const routeOf = (route: string): Route => {
  const space = route.indexOf(' ')
  const method = route.slice(0, space) as Method
  const path = route.slice(space + 1)
  return {
    method,
    path,
    placeholders: [...path.matchAll(/{(\w+)}/g)].map(([, name]) => name ?? ''),
    hasBody: method === 'POST' || method === 'PUT',
  }
}

/** One request, ready to send: where, and what is left for the body. */
export type FilledRoute = { method: Method; target: string; body: string | undefined }

/**
 * Puts an input into a route. Placeholders are filled, and the rest becomes the JSON body, or the
 * query string: lists repeat their name, objects travel as JSON, members left out are not sent.
 */
export const fillRoute = (route: string, input: Record<string, unknown>): FilledRoute => {
  const { method, path, placeholders, hasBody } = routeOf(route)
  const target = path.replace(/{(\w+)}/g, (_, name) => encodeURIComponent(String(input[name])))
  const rest = Object.entries(input).filter(
    ([name, value]) => value !== undefined && !placeholders.includes(name),
  )
  if (hasBody) return { method, target, body: JSON.stringify(Object.fromEntries(rest)) }
  const query = new URLSearchParams(
    rest.flatMap(([name, value]) => [value].flat().map((one) => [name, queryText(one)])),
  ).toString()
  return { method, target: query === '' ? target : `${target}?${query}`, body: undefined }
}

const queryText = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

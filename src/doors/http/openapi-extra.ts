/** The addresses that are not operations themselves but lead to some. */
import { LIMITS } from '../../kernel/limits.ts'
import type { OperationSpec } from '../../kernel/operation.ts'
import { sliceOf } from '../named-schemas.ts'
import { errorsOf, problemResponses } from './openapi-parts.ts'

type Paths = Record<string, Record<string, unknown>>

/** Paths for the door's own addresses, as far as the operations behind them exist. */
export const extraPaths = (operations: readonly OperationSpec[]): Paths => {
  const named = (name: string) => operations.find((spec) => spec.name === name)
  const getFile = named('get_file')
  const finishUpload = named('finish_upload')
  const uploadFile = named('upload_file')
  return {
    ...(getFile && { '/v1/files/{file_id}/content': { get: contentPath(getFile) } }),
    ...(finishUpload && { '/v1/jobs/{job_id}/tasks/import': { post: importPath(finishUpload) } }),
    ...(uploadFile && { '/v1/files/bytes': { post: bytesPath(uploadFile) } }),
    '/health': { get: healthPath },
  }
}

const pathParameter = (name: string) => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
})

const contentPath = (spec: OperationSpec) => ({
  operationId: 'get_file_content',
  summary: 'Read the bytes of a file you may see',
  tags: [sliceOf(spec)],
  parameters: [
    pathParameter('file_id'),
    {
      name: 'link',
      in: 'query',
      required: false,
      description: 'Instead of a key: as `url` of get_file has it, for some minutes.',
      schema: { type: 'string' },
    },
  ],
  responses: {
    200: { description: 'The bytes', content: { '*/*': { schema: { format: 'binary' } } } },
    ...problemResponses(['unauthenticated', 'link_expired', 'not_found', 'rate_limited']),
  },
  security: [{ key: [] }, { session: [] }, {}],
})

const bytesPath = (spec: OperationSpec) => ({
  operationId: 'upload_file_bytes',
  summary: 'Store an image or a sound, sent as it is',
  tags: [sliceOf(spec)],
  parameters: [
    {
      name: 'name',
      in: 'query',
      required: true,
      description: 'What the file is called',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
  ],
  requestBody: {
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  responses: {
    200: {
      description: 'The stored file',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/File' } } },
    },
    ...problemResponses([...errorsOf(spec), 'unsupported_body']),
  },
  security: [{ key: [] }, { session: [] }],
})

const importedSchema = {
  type: 'object',
  properties: {
    object: { const: 'import' },
    upload_id: { type: 'string' },
    job_id: { type: 'string' },
    added: { type: 'integer' },
    tasks: { type: 'integer', description: 'Tasks visible in the job now' },
    status: { const: 'finished' },
    terminal: { const: true },
    next_action: { type: 'string', description: 'The operation that makes sense next' },
    poll_after_seconds: { type: ['integer', 'null'] },
  },
  required: [
    ...['object', 'upload_id', 'job_id', 'added', 'tasks'],
    ...['status', 'terminal', 'next_action', 'poll_after_seconds'],
  ],
}

/** For archives only. */
const archiveParameters = [
  {
    name: 'map',
    in: 'query',
    required: false,
    description: 'field=column, where a field is filled by a column of another name.',
    schema: { type: 'array', items: { type: 'string' } },
  },
  {
    name: 'rows',
    in: 'query',
    required: false,
    description: 'The table in the archive, where it is not the only one at the top.',
    schema: { type: 'string' },
  },
]

const importPath = (spec: OperationSpec) => ({
  operationId: 'import_tasks',
  summary: `Stream up to ${LIMITS.upload_tasks.toLocaleString('en')} tasks into a draft job`,
  description:
    'One row is one task: JSON Lines, or CSV whose first row names the data fields (an empty cell is a field left out). Nothing shows until the last row is in; a bad row answers with line numbers and stores nothing. A zip archive brings pictures and sounds along: a table in it names them, or each of them is a task.',
  tags: [sliceOf(spec)],
  parameters: [
    pathParameter('job_id'),
    ...archiveParameters,
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'An import that was finished under this key is answered again, not repeated.',
      schema: { type: 'string', minLength: 1, maxLength: LIMITS.idempotency_key },
    },
  ],
  requestBody: {
    required: true,
    content: {
      'application/x-ndjson': { schema: { type: 'string' } },
      'application/jsonl': { schema: { type: 'string' } },
      'text/csv': { schema: { type: 'string' } },
      'application/zip': { schema: { type: 'string', format: 'binary' } },
    },
  },
  responses: {
    200: {
      description: 'Every row is a task of the job now',
      content: { 'application/json': { schema: importedSchema } },
    },
    ...problemResponses([
      'invalid_rows',
      'archive_refused',
      'unsupported_body',
      'unauthenticated',
      'forbidden',
      'not_found',
      'conflict',
      'rate_limited',
      'busy',
    ]),
  },
  security: [{ key: [] }, { session: [] }],
})

const healthPath = {
  operationId: 'get_health',
  summary: 'Whether the database and the loops run',
  tags: ['Instance'],
  parameters: [],
  responses: {
    200: { description: 'All is well', content: { 'application/json': { schema: {} } } },
    503: { description: 'Something does not run', content: { 'application/json': { schema: {} } } },
  },
  security: [{}],
}

import { formJsonSchema } from '../../forms/json-schema.ts'
import { handle } from '../handle.ts'
import { getFormSchema } from './contract.ts'

export const getFormSchemaHandler = handle(getFormSchema, async () => ({
  version: 1 as const,
  json_schema: formJsonSchema(),
}))

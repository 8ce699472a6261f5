/** docs/openapi.json: committed, so that a review sees what a change does to the public interface. */
import packageJson from '../../package.json' with { type: 'json' }
import { openApi } from '../../src/doors/http/openapi.ts'
import { operationList } from '../../src/operations.ts'

/** The text of docs/openapi.json. */
export const makeOpenApi = (): string =>
  `${JSON.stringify(openApi(operationList, packageJson.version), null, 2)}\n`

import { getFormSchemaHandler } from './get-form-schema.ts'
import { importFormHandler } from './import-form.ts'
import { validateFormHandler } from './validate-form.ts'

/** The handlers of `forms`, by the name of their operation. */
export const formHandlers = {
  getFormSchema: getFormSchemaHandler,
  importForm: importFormHandler,
  validateForm: validateFormHandler,
}

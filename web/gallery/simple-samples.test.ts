/** The samples of dates, tables, trees, lists and of what is sent are forms that can be published, with a task that fits. */
import { expect, test } from 'vitest'
import { parseForm } from '../../src/forms/form.ts'
import { checkInput } from '../../src/forms/input.ts'
import { sample as checklist } from './samples/checklist.ts'
import { sample as date } from './samples/date.ts'
import { sample as file } from './samples/file.ts'
import { sample as location } from './samples/location.ts'
import { sample as matrix } from './samples/matrix.ts'
import { sample as photo } from './samples/photo.ts'
import { sample as recording } from './samples/recording.ts'
import { sample as taxonomy } from './samples/taxonomy.ts'

test.each(Object.entries({ date, matrix, taxonomy, checklist, file, photo, recording, location }))(
  '%s',
  (type, { form, input }) => {
    const parsed = parseForm(form)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    expect(checkInput(parsed.form, input)).toEqual([])
    expect(parsed.form.pages[0]?.items.map((item) => item.type)).toContain(type)
  },
)

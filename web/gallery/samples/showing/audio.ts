/** A sound of the task, with what is heard in words. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import bell from '../../media/bell.wav'
import { type Sample, sampleFile } from '../../sample.ts'

const SOUND = sampleFile(1)

export const sample: Sample = {
  form: {
    form: 1,
    title: words('What does the clock strike?', 'Quelle heure sonne-t-il ?'),
    data: [{ name: 'sound', kind: 'audio' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'audio',
            id: 'clock',
            from: 'sound',
            transcript: words('A bell strikes three times.', 'Une cloche sonne trois fois.'),
          },
          {
            type: 'number',
            id: 'hour',
            label: words('How many strokes do you hear?', 'Combien de coups entendez-vous ?'),
            integer: true,
            min: 0,
            max: 12,
          },
        ],
      },
    ],
  },
  input: { sound: SOUND },
  files: { [SOUND]: bell },
}

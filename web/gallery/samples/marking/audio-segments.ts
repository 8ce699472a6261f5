/** The strokes of a bell, marked one by one. */
import { words } from '../../../../src/forms/languages/bilingual.ts'
import bell from '../../media/bell.wav'
import { type Sample, sampleFile } from '../../sample.ts'

const SOUND = sampleFile(1)

export const sample: Sample = {
  form: {
    form: 1,
    title: words('Mark every stroke', 'Marquez chaque coup'),
    instructions_md: words(
      'Mark each stroke of the bell from its beginning until the next one.',
      'Marquez chaque coup de cloche, de son début jusqu’au suivant.',
    ),
    data: [{ name: 'sound', kind: 'audio' }],
    pages: [
      {
        id: 'page',
        items: [
          {
            type: 'audio_segments',
            id: 'strokes',
            label: words('Where does the bell strike?', 'Où sonne la cloche ?'),
            from: 'sound',
            transcribe: 'optional',
            usual_seconds: 4,
            options: [
              { value: 'stroke', label: words('Stroke', 'Coup'), key: 's' },
              { value: 'silence', label: words('Silence', 'Silence'), key: 'i' },
            ],
          },
        ],
      },
    ],
  },
  input: { sound: SOUND },
  files: { [SOUND]: bell },
}

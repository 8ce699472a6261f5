/** Sounds made here, so that none has to be kept: tones, silence, and an hour of frames; and a form about one. */
import type { FormInput } from '../../../src/forms/form.ts'

const RATE = 8_000

/** A WAV file (16 bit, one channel) with a tone from second to second, silent between. */
export const wavOf = (seconds: number, tones: readonly (readonly [number, number])[]): Buffer => {
  const count = Math.round(seconds * RATE)
  const file = Buffer.alloc(44 + count * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + count * 2, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(count * 2, 40)
  for (let i = 0; i < count; i += 1) {
    const at = i / RATE
    const loud = tones.some(([from, to]) => at >= from && at < to)
    file.writeInt16LE(loud ? Math.round(12_000 * Math.sin(at * 440 * 2 * Math.PI)) : 0, 44 + i * 2)
  }
  return file
}

/** MP3 frames that hold nothing: MPEG-2.5 layer III, 8 kbit/s, 8 kHz, one channel, 72 ms each. */
export const silentMp3 = (seconds: number): Buffer => {
  const frame = Buffer.alloc(72)
  frame.set([0xff, 0xe3, 0x18, 0xc4])
  const count = Math.round(seconds / 0.072)
  return Buffer.concat(Array.from({ length: count }, () => frame))
}

/** A call to write down, with a draft to correct. */
export const CALL_FORM = {
  form: 1,
  lang: 'en',
  title: 'Write down a call',
  instructions_md:
    'Mark every turn and write down what is said. You are done when every turn has its words.',
  data: [
    { name: 'call', kind: 'audio' },
    { name: 'draft', kind: 'segments', required: false },
  ],
  pages: [
    {
      id: 'p1',
      items: [
        {
          type: 'audio_segments',
          id: 'turns',
          label: 'Who says what?',
          from: 'call',
          prefill_from: 'draft',
          options: [
            { value: 'caller', label: 'Caller', key: 'c' },
            { value: 'agent', label: 'Agent', key: 'a' },
          ],
        },
      ],
    },
  ],
} satisfies FormInput

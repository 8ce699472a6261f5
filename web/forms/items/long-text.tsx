import { controlClass } from '../../parts/field.tsx'
import type { AnswerKind, AskProps, ItemOf } from '../item-kind.ts'
import { CharactersLeft, lengthFault } from '../text-length.tsx'

type Item = ItemOf<'long_text'>

const Ask = ({ item, value, onChange, id, describedBy, invalid }: AskProps<Item>) => {
  const text = typeof value === 'string' ? value : ''
  return (
    <>
      <textarea
        id={id}
        rows={4}
        className={`${controlClass} field-sizing-content max-h-[60dvh] min-h-28`}
        maxLength={item.max_length ?? 20_000}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      />
      <CharactersLeft text={text} most={item.max_length} />
    </>
  )
}

/** Several lines of text; the field grows with them. */
export const longText: AnswerKind<Item> = { Ask, group: false, fault: lengthFault }

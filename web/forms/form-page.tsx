/** One page of a form: its items in their places. */
import type { AnswerItem, DisplayItem, Item } from '../../src/forms/form.ts'
import { filled } from '../../src/forms/reading.ts'
import { BesideContext } from './beside.tsx'
import type { KeyAction } from './hotkeys.ts'
import { QuestionFrame } from './item-frame.tsx'
import { useSurroundings } from './item-kind.ts'
import { displayKindOf, isQuestion } from './registry.ts'
import type { Filling } from './use-filling.ts'

type Props = { filling: Filling; keys: readonly KeyAction[]; locked: boolean }

/** A page of a form; its questions know what stands beside them. */
export const FormPage = (props: Props) => {
  const { page, answers, answer } = props.filling
  return (
    <BesideContext value={{ items: page.items, answers, answer }}>
      <Places {...props} />
    </BesideContext>
  )
}

const Places = ({ filling, keys, locked }: Props) => {
  const { layout, items } = filling.page
  const view = (item: Item) => (
    <ItemView key={item.id} item={item} filling={filling} keys={keys} locked={locked} />
  )
  const beside = layout !== 'stack' && items.some(({ slot }) => slot === 'left' || slot === 'right')
  if (!beside) return <div className="grid gap-7">{items.map(view)}</div>
  const isLeft = ({ slot }: Item) => slot === 'left'
  const isFooter = ({ slot }: Item) => slot === 'footer'
  // With `compare` the questions stand under the two sides, with `split` beside what is looked at.
  const isRight = (item: Item) =>
    layout === 'compare' ? item.slot === 'right' : !isLeft(item) && !isFooter(item)
  const isBelow = (item: Item) => !isLeft(item) && !isRight(item)
  return (
    <div className="grid gap-7">
      <div className="grid items-start gap-7 lg:grid-cols-2">
        <div className="grid gap-7">{items.filter(isLeft).map(view)}</div>
        <div className="grid gap-7">{items.filter(isRight).map(view)}</div>
      </div>
      {items.filter(isBelow).map(view)}
    </div>
  )
}

const ItemView = ({ item, filling, keys, locked }: Props & { item: Item }) =>
  isQuestion(item) ? (
    <QuestionFrame
      item={item as AnswerItem}
      filling={filling}
      keys={keys.filter((key) => key.item === item.id)}
      locked={locked}
    />
  ) : (
    <DisplayFrame item={item} />
  )

const DisplayFrame = ({ item }: { item: DisplayItem }) => {
  const { input } = useSurroundings()
  const { Show } = displayKindOf(item)
  return (
    <div className="grid min-w-0 gap-2">
      {item.label && item.type !== 'link' && (
        <h3 className="text-base">{filled(item.label, input)}</h3>
      )}
      <Show item={item} />
    </div>
  )
}

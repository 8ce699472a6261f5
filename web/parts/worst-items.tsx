/** The worst of what is mended: everybody sees it before they accept. */
type Props = { worst: readonly Readonly<Record<string, unknown>>[] }

export const WorstItems = ({ worst }: Props) => (
  <ol className="grid gap-3">
    {worst.map((item, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the items of one job never move
      <li key={at} className="grid gap-2 rounded-control border border-line bg-sunk px-3 py-2">
        {Object.entries(item).map(([name, value]) => (
          <Value key={name} value={value} />
        ))}
      </li>
    ))}
  </ol>
)

const Value = ({ value }: { value: unknown }) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text.startsWith('https://'))
    return (
      <a href={text} target="_blank" rel="noreferrer" className="break-all text-accent underline">
        {text}
      </a>
    )
  return <p className="whitespace-pre-wrap break-words">{text}</p>
}

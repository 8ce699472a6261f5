/** A stored file as a link that lasts some minutes; it is fetched when somebody asks for it. */
import { useMedia } from '../../../media.tsx'

export const FileLink = ({ file, name }: { file: string; name: string }) => {
  const media = useMedia(file)
  if (media.state !== 'ready') return <bdi>{name}</bdi>
  return (
    <a href={media.url} target="_blank" rel="noreferrer" className="inline-block py-2.5 underline">
      <bdi>{name}</bdi>
    </a>
  )
}

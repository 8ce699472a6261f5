/** Pictures and sounds of a task: from the instance with the reader's own key, or from elsewhere. */
import { useEffect, useState } from 'react'
import { roleHeaders, useRole } from '../api/role.tsx'

export type Media = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; url: string }

/** Fetches an uploaded file by its id; other addresses are used as they are. */
export const useMedia = (source: string): Media => {
  const role = useRole()
  const [media, setMedia] = useState<Media>({ state: 'loading' })
  useEffect(() => {
    if (!source.startsWith('file_')) {
      setMedia(
        source.startsWith('https://') ? { state: 'ready', url: source } : { state: 'failed' },
      )
      return
    }
    const stop = new AbortController()
    let url: string | undefined
    setMedia({ state: 'loading' })
    fetchFile(source, roleHeaders(role), stop.signal)
      .then((blob) => {
        url = URL.createObjectURL(blob)
        setMedia({ state: 'ready', url })
      })
      .catch(() => {
        if (!stop.signal.aborted) setMedia({ state: 'failed' })
      })
    return () => {
      stop.abort()
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [source, role])
  return media
}

const fetchFile = async (
  id: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Blob> => {
  const response = await fetch(`/v1/files/${encodeURIComponent(id)}/content`, { headers, signal })
  if (!response.ok) throw new Error(`The file could not be read: ${response.status}`)
  return response.blob()
}

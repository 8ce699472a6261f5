/** Every kind of item, to be tried without an account: `/gallery`, and `/gallery/<type>` for each. */
import { ActAs } from '../api/role.tsx'
import { Foot } from '../parts/foot.tsx'
import { Header } from '../parts/header.tsx'
import { SAMPLED_TYPES } from './gather.ts'
import { NotFoundHere } from './not-found-here.tsx'
import { TypePage } from './type-page.tsx'
import { TypesPage } from './types-page.tsx'

const TYPE = /^\/gallery\/([^/]+)$/

const pageAt = (path: string) => {
  const type = TYPE.exec(path)?.[1]
  if (type === undefined) return <TypesPage />
  return SAMPLED_TYPES.includes(type) ? <TypePage key={type} type={type} /> : <NotFoundHere />
}

export const Gallery = ({ path }: { path: string }) => (
  <ActAs as="person">
    <Header home="/" wide />
    <main id="main" className="mx-auto grid max-w-6xl gap-6 px-4 py-6 sm:py-8">
      {pageAt(path)}
    </main>
    <Foot wide />
  </ActAs>
)

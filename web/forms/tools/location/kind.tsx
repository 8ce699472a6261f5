import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { placeIn } from '../../../../src/forms/items/location/places.ts'
import { Button } from '../../../parts/button.tsx'
import { TextField } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/notice.tsx'
import type { AnswerKind, AskProps, ItemOf } from '../../item-kind.ts'
import { placeWords, readCoordinate, readPlace } from './read-place.ts'

type Item = ItemOf<'location'>
type Refusal = 'denied' | 'unavailable'

/** One reading of the device, made when the person presses and never else. */
const readDevice = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, {
      enableHighAccuracy: true,
      timeout: 30_000,
      maximumAge: 0,
    })
  })

/** Plain HTTP and some browsers offer none. */
const hasDevice = (): boolean => globalThis.isSecureContext && 'geolocation' in navigator

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const Refused = ({ why, typed }: { why: Refusal; typed: boolean }) => (
  <Notice look="warn">
    {why === 'denied' ? (
      <Trans>The browser was not allowed to read your place.</Trans>
    ) : (
      <Trans>The device could not tell where it is. Outdoors it is easier.</Trans>
    )}{' '}
    {typed && <Trans>You can type the coordinates instead.</Trans>}
  </Notice>
)

const Reading = ({ onChange, id, describedBy, item }: AskProps<Item>) => {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refusal>()
  const read = async () => {
    setBusy(true)
    setRefused(undefined)
    try {
      const { coords } = await readDevice()
      onChange({
        lat: rounded(coords.latitude),
        lon: rounded(coords.longitude),
        accuracy_m: Math.round(coords.accuracy),
      })
    } catch (error) {
      setRefused(
        error instanceof GeolocationPositionError && error.code === 1 ? 'denied' : 'unavailable',
      )
    }
    setBusy(false)
  }
  return (
    <>
      <div>
        <Button look="primary" id={id} aria-describedby={describedBy} busy={busy} onClick={read}>
          {busy ? <Trans>Reading your place…</Trans> : <Trans>Read where I am</Trans>}
        </Button>
      </div>
      {refused !== undefined && <Refused why={refused} typed={item.typed} />}
    </>
  )
}

const Typing = ({ value, onChange }: AskProps<Item>) => {
  const { t } = useLingui()
  const place = placeIn(value)
  const given = place?.accuracy_m === null ? place : undefined
  const [lat, setLat] = useState(given === undefined ? '' : String(given.lat))
  const [lon, setLon] = useState(given === undefined ? '' : String(given.lon))
  const write = (north: string, east: string) => {
    const both = readPlace(north)
    const next = both === undefined ? [north, east] : [String(both.lat), String(both.lon)]
    setLat(next[0] ?? '')
    setLon(next[1] ?? '')
    const [a, b] = [readCoordinate(next[0] ?? '', 90), readCoordinate(next[1] ?? '', 180)]
    onChange(a === undefined || b === undefined ? undefined : { lat: a, lon: b, accuracy_m: null })
  }
  return (
    <div className="grid max-w-md grid-cols-2 gap-3">
      <TextField
        label={t`Latitude`}
        hint={t`North, such as 48.8566`}
        inputMode="text"
        value={lat}
        onChange={(event) => write(event.target.value, lon)}
      />
      <TextField
        label={t`Longitude`}
        hint={t`East, such as 2.3522`}
        inputMode="text"
        value={lon}
        onChange={(event) => write(lat, event.target.value)}
      />
    </div>
  )
}

const Ask = (props: AskProps<Item>) => {
  const { item, value } = props
  const place = placeIn(value)
  return (
    <div className="grid gap-3">
      {place !== undefined && (
        <p
          role="status"
          className="rounded-control border border-accent bg-accent-soft px-3.5 py-2.5 font-medium"
        >
          <PlaceWords value={value} />
        </p>
      )}
      {hasDevice() ? (
        <Reading {...props} />
      ) : (
        <Notice>
          <Trans>This browser does not tell pages where it is.</Trans>
        </Notice>
      )}
      {item.typed && <Typing {...props} />}
      <p className="text-sm text-muted">
        {item.accuracy_m !== undefined && (
          <Trans>The reading must be within {item.accuracy_m} m.</Trans>
        )}{' '}
        <Trans>
          Your place is read once, when you press the button, and goes to whoever asks with this
          answer. Nothing follows you.
        </Trans>
      </p>
    </div>
  )
}

const PlaceWords = ({ value }: { value: unknown }) => {
  const place = placeIn(value)
  if (place === undefined) return null
  const words = placeWords(place, i18n.locale)
  const metres = place.accuracy_m
  return (
    <span className="numbers">
      {words}{' '}
      {metres !== null && (
        <span className="font-normal text-muted">
          <Trans>within {metres} m</Trans>
        </span>
      )}
    </span>
  )
}

/** One place: read once from the device, or typed. */
export const kind: AnswerKind<Item> = {
  Ask,
  group: true,
  Tell: ({ value }) => <PlaceWords value={value} />,
  fault: (item, value) => {
    const place = placeIn(value)
    if (place === undefined) return msg`Enter both coordinates.`
    return item.accuracy_m !== undefined && (place.accuracy_m ?? 0) > item.accuracy_m
      ? msg`Not exact enough yet: try again in the open, or wait a little.`
      : undefined
  },
}

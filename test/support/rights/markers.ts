/**
 * Words that are planted in rows and looked for in replies. An open one may be read in its whole zone, a secret one only
 * by those to whom its office's rows are shown.
 */
export const openMarker = (zone: string, office: string): string => `yinji.${zone}.${office}.`
export const secretMarker = (zone: string, office: string): string => `siji.${zone}.${office}.`

export type Marker = { readonly secret: boolean; readonly zone: string; readonly office: string }

/** Every marker of a text, each once. */
export function markersIn(text: string): Marker[] {
  const found = new Map(
    [...text.matchAll(/(yinji|siji)\.([a-z]+)\.([a-z-]+)\./g)].map(([whole, kind, zone = '', office = '']) => [
      whole,
      { secret: kind === 'siji', zone, office },
    ]),
  )
  return [...found.values()]
}

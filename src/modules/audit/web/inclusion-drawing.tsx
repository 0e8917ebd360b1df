/** The way from an entry up to the signed root: at each step the other half stands beside, and both become one above. */
import type { Inclusion } from '#modules/audit/schema'
import { useAuditWords, useInstants } from './audit-words.ts'

const width = 460
const boxWidth = 208
const boxHeight = 26
const levelHeight = 56
const top = 4

type Side = 'left' | 'right' | 'middle'

const centreOf: Readonly<Record<Side, number>> = {
  left: boxWidth / 2 + 1,
  middle: width / 2,
  right: width - boxWidth / 2 - 1,
}

type InclusionProps = { readonly number: number; readonly inclusion: Inclusion }

export function InclusionDrawing({ number, inclusion }: InclusionProps) {
  const words = useAuditWords()
  const instant = useInstants()
  const { steps, leaf, size, time } = inclusion
  const levels = steps.length
  const height = top * 2 + levels * levelHeight + boxHeight
  const topOf = (level: number): number => top + (levels - level) * levelHeight
  const sideAt = (level: number): Side => oppositeOf(steps[level]?.side)
  const hashAt = (level: number): string => (level === 0 ? leaf : (steps[level - 1]?.result ?? ''))
  return (
    <figure className="log-inclusion">
      <figcaption>{words('proofCaption', { count: levels, time: instant(time), size })}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words('proof')}>
        {steps.map(({ side, hash }, level) => (
          <g key={level}>
            <Joint side={sideAt(level)} y={topOf(level)} above={sideAt(level + 1)} />
            <Joint side={side} y={topOf(level)} above={sideAt(level + 1)} />
            <Box side={side} y={topOf(level)} hash={hash} kind="other" />
          </g>
        ))}
        {Array.from({ length: levels + 1 }, (_none, level) => (
          <Box
            key={level}
            side={sideAt(level)}
            y={topOf(level)}
            hash={hashAt(level)}
            kind={level === levels ? 'root' : 'own'}
            label={level === levels ? words('proofRoot') : level === 0 ? words('proofEntry', { number }) : ''}
          />
        ))}
      </svg>
    </figure>
  )
}

/** We stand where the other half does not; the root stands alone. */
function oppositeOf(side: 'left' | 'right' | undefined): Side {
  if (side === undefined) return 'middle'
  return side === 'left' ? 'right' : 'left'
}

type BoxProps = {
  readonly side: Side
  readonly y: number
  readonly hash: string
  readonly kind: 'own' | 'other' | 'root'
  readonly label?: string
}

function Box({ side, y, hash, kind, label = '' }: BoxProps) {
  const x = centreOf[side] - boxWidth / 2
  const short = `${hash.slice(0, 8)}…${hash.slice(-4)}`
  return (
    <g className={`log-box is-${kind}`}>
      <rect x={x} y={y} width={boxWidth} height={boxHeight} rx={4} />
      <text x={centreOf[side]} y={y + boxHeight / 2 + 4} textAnchor="middle">
        {label === '' ? short : `${label}  ${short}`}
      </text>
    </g>
  )
}

type JointProps = { readonly side: Side; readonly y: number; readonly above: Side }

function Joint({ side, y, above }: JointProps) {
  const bend = y - (levelHeight - boxHeight) / 2
  return <path d={`M ${centreOf[side]} ${y} V ${bend} H ${centreOf[above]} V ${y - levelHeight + boxHeight}`} />
}

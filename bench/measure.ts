/** How a time is taken: every variant once a round, five rounds interleaved in one run, medians, a ratio to the first. */

type Variant = { readonly name: string; readonly run: () => Promise<void> | void }

export type Measured = {
  readonly bench: string
  readonly name: string
  /** What it is compared with. */
  readonly baseline: string
  readonly milliseconds: number
  readonly ratio: number
  readonly rounds: readonly number[]
}

const rounds = 5

/** Times the variants of one bench; the first is the baseline. */
export async function measure(bench: string, variants: readonly Variant[]): Promise<Measured[]> {
  const times = variants.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, variant] of variants.entries()) {
      const start = performance.now()
      await variant.run()
      times[index]?.push(performance.now() - start)
    }
  }
  const medians = times.map(medianOf)
  const [base = 1] = medians
  return variants.map(({ name }, index) => ({
    bench,
    name,
    baseline: variants[0]?.name ?? '',
    milliseconds: rounded(medians[index] ?? 0),
    ratio: rounded((medians[index] ?? 0) / base),
    rounds: (times[index] ?? []).map(rounded),
  }))
}

/** Prints the result for `bench/all.ts`, which collects what every bench prints. */
export function report(measured: readonly Measured[]): void {
  process.stdout.write(`${JSON.stringify(measured)}\n`)
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100
}

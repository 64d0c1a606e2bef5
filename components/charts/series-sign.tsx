import { round, type Tone } from "@/components/charts/chart-row"

const signs: Partial<Record<Tone, (reach: number) => string>> = {
  2: reach => `M0 ${-reach}v${2 * reach}M${-reach} 0h${2 * reach}`,
  3: reach => `M${-reach} ${-reach}l${2 * reach} ${2 * reach}`,
  4: reach => `M${-reach} 0h${2 * reach}`,
  5: reach => `M${-reach} ${-reach}l${2 * reach} ${2 * reach}M${-reach} ${reach}l${2 * reach} ${-2 * reach}`,
}

/** The second cue of a series beside its colour, cut out of its mark; the first series has none. */
export function SeriesSign({ tone, x, y, reach = 6 }: { tone: Tone; x: number; y: number; reach?: number }) {
  const sign = signs[tone]
  return sign ? <path className="cut" transform={`translate(${round(x)} ${round(y)})`} d={sign(reach)} /> : null
}

/*
 * A Mongolian suffix after a figure follows the sound of the number: 24-д but 3-т, 5-аас but 4-өөс, 2-ны but 1-ний. Messages
 * write any one of a set; the right one is put in here.
 */

const sets = {
  dative: ["д", "т"],
  ablative: ["аас", "ээс", "оос", "өөс"],
  genitive: ["ны", "ний"],
} as const

type Case = keyof typeof sets
type Sound = { dative: "д" | "т"; ablative: string; genitive: "ны" | "ний" }

const sound = (dative: Sound["dative"], ablative: string, genitive: Sound["genitive"] = "ны"): Sound => ({
  dative,
  ablative,
  genitive,
})

/** нэг, хоёр, гурав, дөрөв, тав, зургаа, долоо, найм, ес */
const units = [
  sound("д", "ээс", "ний"),
  sound("т", "оос"),
  sound("т", "аас"),
  sound("т", "өөс", "ний"),
  sound("д", "аас"),
  sound("д", "аас"),
  sound("д", "оос"),
  sound("д", "аас"),
  sound("д", "өөс", "ний"),
]
/** арав, хорь, гуч, дөч, тавь, жар, дал, ная, ер */
const tens = [
  sound("т", "аас"),
  sound("д", "оос"),
  sound("д", "аас"),
  sound("д", "өөс", "ний"),
  sound("д", "аас"),
  sound("д", "аас"),
  sound("д", "аас"),
  sound("д", "аас"),
  sound("д", "ээс", "ний"),
]
/** тэг; зуу, мянга, сая */
const zero = sound("д", "ээс", "ний")
const large = sound("д", "аас")

/** What stands after `value`, in agreement with it; anything but a known suffix after a figure stays as it is. */
export function agreeing(value: string, suffix: string): string {
  const digits = /[\d,]*\d$/.exec(value)?.[0].replaceAll(",", "")
  const kind = (Object.keys(sets) as Case[]).find(key => sets[key].some(each => each === suffix))
  return digits && kind ? soundOf(digits)[kind] : suffix
}

function soundOf(digits: string): Sound {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
  const last = Number(digits[digits.length - 1 - zeros] ?? 0)
  if (last === 0) return zero
  if (zeros > 1) return large
  return (zeros === 1 ? tens : units)[last - 1] ?? large
}

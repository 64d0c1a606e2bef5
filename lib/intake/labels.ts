import type { Sentence } from "@/lib/intake/notice-text"

/** What a line of a list is about, by what stands before its colon. */
export type LabelKind =
  "period" | "place" | "trainee" | "instructor" | "interpreter" | "observer" | "topic" | "mode" | "published"

const labels: [LabelKind, RegExp][] = [
  ["published", /^(?:published|date of publication|発表日|掲載日|公表日|нийтэлсэн)/i],
  [
    "period",
    /^(?:period|dates?|when|duration|schedule|(?:実施)?期 *間|実施日|日 *程|日 *時|開催日|実施時期|хугацаа|огноо|хэзээ|сургалтын хугацаа)/i,
  ],
  [
    "place",
    /^(?:place|venue|location|where|(?:実施|開催|研修|教育|訓練)?場 *所|開催地|実施地|会 *場|газар|байршил|хаана|сургалтын газар|зохион байгуулах газар)/i,
  ],
  ["interpreter", /^(?:interpreters?|通 *訳(?:者|官)?|орчуулагч|хэлмэрч)/i],
  ["observer", /^(?:observers?|オブザーバー|ажиглагч)/i],
  [
    "instructor",
    /^(?:(?:dispatched|japanese) (?:personnel|team|members)|delegation|instructors?|lecturers?|teachers?|派 *遣(?:者|要員|隊員|人員|チーム)|教 *官|講 *師|指導員|日本側|багш|сургагч багш|япон(?:ы|ын)? (?:тал|багш)|томилогдогч|төлөөлөгч)/i,
  ],
  [
    "trainee",
    /^(?:participants?|trainees?|students?|recipients?|attendees?|targets?|invited (?:personnel|persons|members)|対 *象(?: *者)?|参 *加 *者|受 *講(?:者|生)|研 *修(?:員|生)|招へい者|招聘者|被教育者|сонсогч|суралцагч|оролцогч|хамрагдагч|хамрагдах хүрээ)/i,
  ],
  ["topic", /^(?:contents?|topics?|subjects?|theme|(?:教育|研修|実施)?内 *容|テーマ|科 *目|сэдэв|агуулга)/i],
  ["mode", /^(?:mode|form(?:at)?|method|実施(?:形態|方法|要領)|形 *態|方 *法|хэлбэр)/i],
]

export function labelKind(sentence: Sentence): LabelKind | null {
  const text = sentence.label?.text
  return text === undefined ? null : (labels.find(([, pattern]) => pattern.test(text))?.[0] ?? null)
}

import { countryCodes } from "@/lib/countries"
import { countryName } from "@/lib/i18n/format"
import { locales } from "@/lib/i18n/locale"
import { isMessageKey, messages, type Message } from "@/lib/i18n/messages"
import { headingKey, type ImportField } from "@/lib/imports/headings"
import { courseKinds, courseLives, courseModes, fields, personRoles, sexes } from "@/lib/words"

/*
 * The words of closed vocabularies as files have them: our own words, what our pages call them in three languages, and
 * what they are called besides.
 */

export type Vocabulary = {
  words: readonly string[]
  /** Under which messages the pages call them. */
  prefix: string
  read: ReadonlyMap<string, string>
}

const texts = (message: Message) => (typeof message === "string" ? [message] : Object.values(message))

function vocabulary(
  words: readonly string[],
  keys: readonly string[],
  besides: Record<string, string> = {},
): Vocabulary {
  const read = new Map<string, string>()
  const learn = (text: string, word: string) => {
    if (!read.has(headingKey(text))) read.set(headingKey(text), word)
  }
  for (const word of words) {
    learn(word, word)
    for (const prefix of keys) {
      const key = `${prefix}.${word}`
      if (isMessageKey(key))
        for (const locale of locales) for (const text of texts(messages[locale][key])) learn(text, word)
    }
    for (const text of besides[word]?.split("|") ?? []) learn(text, word)
  }
  return { words, prefix: keys[0] ?? "", read }
}

export const vocabularies = {
  role: vocabulary(personRoles, ["role_one", "role"], {
    trainee: "student|participant|研修員|受講者|受講生|参加者|学生|сонсогч|оролцогч|суралцагч",
    instructor: "teacher|lecturer|教官|講師|指導員|багш|сургагч багш|багш нар",
    assistant: "assistant instructor|助教|助手|туслах|туслах багш",
    interpreter: "translator|通訳|通訳者|орчуулагч|хэлмэрч",
    observer: "見学者|オブザーバー|ажиглагч",
    lead: "team leader|leader|責任者|団長|удирдагч|ахлагч|багийн ахлагч",
  }),
  kind: vocabulary(courseKinds, ["kind"], {
    course: "training|研修|教育|сургалт",
    seminar: "workshop|セミナー|семинар",
  }),
  mode: vocabulary(courseModes, ["mode"], { dispatch: "派遣|томилолт", invitation: "招へい|招聘|урилга" }),
  life: vocabulary(courseLives, ["life"], { held: "done|実施|実施済み|済|болсон", planned: "計画|予定|төлөвлөсөн" }),
  field: vocabulary(fields, ["field"], { medical: "medicine|衛生|医療|эмнэлэг|анагаах", engineering: "施設|инженер" }),
  sex: vocabulary(sexes, ["sex"], { female: "f|woman|女|女性|эм|эмэгтэй", male: "m|man|男|男性|эр|эрэгтэй" }),
  yesNo: vocabulary(["yes", "no"], ["value"], {
    yes: "y|true|1|○|〇|◯|✓|はい|有|出席|修了|тийм|ирсэн|төгссөн",
    no: "n|false|0|×|✗|いいえ|無|欠席|未修了|үгүй|ирээгүй|төгсөөгүй",
  }),
} satisfies Record<string, Vocabulary>

/** In which vocabulary the cells of a field are looked up. */
export const vocabularyOf: Partial<Record<ImportField, keyof typeof vocabularies>> = {
  role: "role",
  attended: "yesNo",
  completed: "yesNo",
  sex: "sex",
  kind: "kind",
  mode: "mode",
  life: "life",
  field: "field",
}

/** Under what a choice of the meaning of a word is kept, in a batch and for good. */
export const wordChoice = (vocabulary: string, typed: string) => `word ${vocabulary} ${headingKey(typed)}`

const signs: Record<string, string> = {
  "○": "yes",
  〇: "yes",
  "◯": "yes",
  "✓": "yes",
  "✔": "yes",
  "×": "no",
  "✗": "no",
}

type Learned = { register: { words: ReadonlyMap<string, string> }; choices: Record<string, string> }

/** The word a cell means, or null; what was chosen for it here or before counts too. */
export function wordOf(name: keyof typeof vocabularies, text: string, learned?: Learned): string | null {
  if (name === "yesNo" && signs[text.trim()]) return signs[text.trim()] ?? null
  const known = vocabularies[name].read.get(headingKey(text))
  const chosen = wordChoice(name, text)
  return known ?? learned?.choices[chosen] ?? learned?.register.words.get(chosen) ?? null
}

let countries: Map<string, string> | undefined

/** The code of a country by code or by name in one of our languages, or null. */
export function countryOf(text: string): string | null {
  countries ??= new Map(
    countryCodes.flatMap(code => [
      [headingKey(code), code],
      ...locales.map((locale): [string, string] => [headingKey(countryName(locale, code)), code]),
    ]),
  )
  return countries.get(headingKey(text)) ?? null
}

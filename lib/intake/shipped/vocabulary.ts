import type { Locale } from "@/lib/i18n/locale"
import type { ModeMeaning, RoleMeaning, Word, WordKind } from "@/lib/intake/words"
import type { FieldWord } from "@/lib/words"

/* Words that notices use for people, ways, fields, topics and organizations: a meaning, then a list a language. */

type Lists<Meaning extends string> = Partial<Record<Meaning, Partial<Record<Locale, string>>>>

const roles: Lists<RoleMeaning> = {
  trainee: {
    en: "trainee|participant|student|attendee|recipient",
    ja: "研修員|研修生|受講者|受講生|受講隊員|参加者|対象者|招へい者|招聘者|学生",
    mn: "сонсогч|суралцагч|оролцогч|хамрагдагч",
  },
  instructor: {
    en: "instructor|lecturer|teacher|trainer",
    ja: "教官|講師|指導員|指導官|派遣者|派遣要員|派遣隊員",
    mn: "багш|сургагч багш|зааварлагч|лектор",
  },
  interpreter: { en: "interpreter|translator", ja: "通訳|通訳者|通訳官", mn: "орчуулагч|хэлмэрч" },
  observer: { en: "observer", ja: "オブザーバー|見学者|視察者", mn: "ажиглагч" },
  assistant: { en: "assistant instructor|teaching assistant", ja: "助教|助手", mn: "туслах багш" },
  lead: { en: "team leader|head of delegation|project lead", ja: "団長|責任者", mn: "багийн ахлагч" },
  person: {
    en: "member|personnel|officer|soldier|engineer|doctor|nurse|official|service member|serviceman|servicemen|servicewoman|servicewomen|staff|people|person|specialist|expert|surgeon|medic|cadet|NCO|civilian",
    ja: "隊員|職員|要員|士官|下士官|医官|医師|看護師|工兵|軍人|自衛官|兵士|関係者",
    mn: "цэргийн алба хаагч|алба хаагч|албан хаагч|цэргийн албан хаагч|цэрэг|офицер|ахлагч|инженер|эмч|сувилагч|ажилтан|мэргэжилтэн|хүн",
  },
}

const modes: Lists<ModeMeaning> = {
  dispatch: {
    en: "dispatch|dispatched|dispatching|sent|send|sends|sending",
    ja: "派遣",
    mn: "томилон|томилогдон|томилогдсон|томилогдож|томилогдов|томилогдох",
  },
  invitation: {
    en: "invited|invites|invitation|invite|inviting",
    ja: "招へい|招聘|招請|招待|招き|招いて|招いた|来日|訪日",
    mn: "урилга|урьж|уригдан|уригдаж|урив",
  },
  online: {
    en: "online|remotely|by video|video conference|virtual|virtually",
    ja: "オンライン|遠隔|リモート|ウェブ会議|テレビ会議",
    mn: "цахим|цахимаар|онлайн|онлайнаар|зайнаас",
  },
  hybrid: { en: "hybrid", ja: "ハイブリッド", mn: "хосолсон" },
  "on-site": { en: "on site|on-site|in person|face to face|face-to-face", ja: "対面", mn: "танхимаар|танхим|биечлэн" },
}

const fields: Lists<FieldWord> = {
  engineering: {
    en: "engineering|engineer|road|bridge|asphalt|culvert|surveying|excavator|construction|heavy vehicle",
    ja: "施設|工兵|道路|橋梁|舗装|測量|暗渠|排水|土木|油圧ショベル|重機",
    mn: "инженер|инженерийн|авто зам|зам барилга|асфальт|асфальтан|гүүр|экскаватор",
  },
  medical: {
    en: "medical|medicine|hospital|doctor|casualty|first aid|hygiene|surgery|lifesaving|nurse",
    ja: "衛生|病院|医官|医師|医療|医学|救命|傷者|救急|感染症",
    mn: "эмнэлэг|эмнэлгийн|эмч|анагаах|гэмтэлтэн|анхны тусламж|сувилагч",
  },
}

const topics: Lists<string> = {
  "road-construction": { en: "road construction|road building", ja: "道路構築|道路建設", mn: "зам барилга|авто зам" },
  "asphalt-paving": { en: "asphalt paving|asphalt", ja: "アスファルト舗装|舗装", mn: "асфальтан хучилт|асфальт" },
  surveying: { en: "surveying|survey", ja: "測量", mn: "геодезийн хэмжилт|геодези" },
  "drainage-and-culverts": {
    en: "culvert|drainage",
    ja: "暗渠|排水",
    mn: "ус зайлуулах байгууламж|ус зайлуулах хоолой",
  },
  bridges: { en: "bridge building|bridge", ja: "橋梁|架橋", mn: "гүүр" },
  "construction-planning-and-management": {
    en: "construction planning|construction management",
    ja: "施工管理|工事計画",
  },
  "heavy-plant-operation": {
    en: "excavator|heavy plant|heavy equipment",
    ja: "油圧ショベル|重機|ドーザ",
    mn: "экскаватор|хүнд механизм",
  },
  "peacekeeping-camp-construction": { en: "camp for peacekeepers|peacekeeping camp", ja: "宿営地", mn: "хуаран" },
  "mass-casualty-response": {
    en: "mass-casualty|mass casualty|many casualties",
    ja: "大量傷者",
    mn: "олон тооны гэмтэлтэн",
  },
  "disaster-medicine": { en: "disaster medicine", ja: "災害医療", mn: "гамшгийн анагаах ухаан" },
  "medical-support": { en: "medical support", ja: "衛生支援", mn: "эмнэлгийн хангалт" },
  lifesaving: { en: "first aid|lifesaving", ja: "救命|救急処置|救急法", mn: "анхны тусламж|амь аврах" },
  "diving-medicine": { en: "diving medicine", ja: "潜水医学", mn: "шумбалтын анагаах ухаан" },
  "epidemic-control": { en: "infectious disease", ja: "感染症", mn: "халдварт өвчин" },
  "disaster-relief": {
    en: "disaster relief|humanitarian assistance",
    ja: "災害救援|人道支援",
    mn: "гамшгийн үеийн тусламж|хүмүүнлэгийн тусламж",
  },
  "search-and-rescue": { en: "search and rescue", ja: "捜索救助|捜索・救助", mn: "эрэн хайх, аврах|хайж аврах" },
  "explosive-ordnance-disposal": {
    en: "explosive ordnance disposal|unexploded ordnance",
    ja: "不発弾処分|不発弾",
    mn: "дэлбэрээгүй сумыг устгах",
  },
  "vehicle-maintenance": {
    en: "vehicle maintenance|maintain heavy vehicles|maintenance",
    ja: "車両整備|整備",
    mn: "автомашины засвар|засвар үйлчилгээ",
  },
  "women-peace-and-security": {
    en: "women, peace and security|WPS",
    ja: "女性・平和・安全保障",
    mn: "эмэгтэйчүүд, энх тайван, аюулгүй байдал",
  },
}

/** The slug, where the organization has one in the starting data, and its country. */
const organizations: Lists<string> = {
  "japan-ministry-of-defense JP": {
    en: "Ministry of Defense of Japan|Japan Ministry of Defense|Japanese Ministry of Defense|Ministry of Defense|Ministry of Defence|MOD",
    ja: "防衛省|防衛装備庁",
    mn: "Япон Улсын Батлан хамгаалах яам|Японы Батлан хамгаалах яам",
  },
  "japan-self-defense-forces JP": {
    en: "Self-Defense Force|Self-Defence Force|SDF|JSDF",
    ja: "自衛隊",
    mn: "Өөрийгөө хамгаалах хүчин|Өөрийгөө хамгаалах хүч",
  },
  "japan-ground-self-defense-force JP": {
    en: "Japan Ground Self-Defense Force|Ground Self-Defense Force|GSDF|JGSDF",
    ja: "陸上自衛隊|陸自",
    mn: "Хуурай замын өөрийгөө хамгаалах хүчин|Хуурай замын өөрийгөө хамгаалах хүч",
  },
  "maritime JP": {
    en: "Maritime Self-Defense Force|MSDF|Air Self-Defense Force|ASDF",
    ja: "海上自衛隊|海自|航空自衛隊|空自",
    mn: "Тэнгисийн өөрийгөө хамгаалах хүчин|Тэнгисийн өөрийгөө хамгаалах хүч",
  },
  "ground-staff-office JP": {
    en: "Ground Staff Office|GSO",
    ja: "陸上幕僚監部|陸幕|統合幕僚監部",
    mn: "Хуурай замын хүчний штаб",
  },
  "sdf-central-hospital JP": {
    en: "SDF Central Hospital|Self-Defense Forces Central Hospital",
    ja: "自衛隊中央病院",
    mn: "Өөрийгөө хамгаалах хүчний төв эмнэлэг",
  },
  "sdf-sapporo-hospital JP": { en: "SDF Sapporo Hospital", ja: "自衛隊札幌病院", mn: "Саппорогийн эмнэлэг" },
  "jgsdf-engineer-school JP": { en: "JGSDF Engineer School|Engineer School", ja: "陸上自衛隊施設学校|施設学校" },
  "jgsdf-2nd-engineer-brigade JP": { en: "2nd Engineer Brigade", ja: "第2施設団|第二施設団" },
  "mongolian-armed-forces MN": {
    en: "Mongolian Armed Forces|Armed Forces of Mongolia",
    ja: "モンゴル国軍|モンゴル軍",
    mn: "Монгол Улсын Зэвсэгт хүчин|Зэвсэгт хүчин|Зэвсэгт хүч",
  },
  "mongolian-ministry-of-defense MN": {
    en: "Ministry of Defense of Mongolia|Mongolian Ministry of Defense",
    ja: "モンゴル国防省",
    mn: "Монгол Улсын Батлан хамгаалах яам",
  },
  "mongolian-armed-forces-central-hospital MN": {
    en: "Mongolian Armed Forces Central Hospital",
    ja: "モンゴル軍中央病院|モンゴル国軍中央病院",
    mn: "Зэвсэгт хүчний төв эмнэлэг",
  },
}

/** Organizations that are known by their words only. */
const unlisted = new Set(["maritime"])

function wordsOf<Kind extends WordKind>(
  lists: Lists<string>,
  meaningOf: (name: string) => Word<Kind>["means"],
): Word<Kind>[] {
  return Object.entries(lists).flatMap(([name, languages]) =>
    Object.entries(languages ?? {}).flatMap(([language, list]) =>
      list.split("|").map(written => ({ language: language as Locale, written, means: meaningOf(name) })),
    ),
  )
}

export const shippedRoles = wordsOf<"role">(roles, name => name as RoleMeaning)
export const shippedModes = wordsOf<"mode">(modes, name => name as ModeMeaning)
export const shippedFields = wordsOf<"field">(fields, name => name as FieldWord)
export const shippedTopics = wordsOf<"topic">(topics, name => name)
export const shippedOrganizations = wordsOf<"organization">(organizations, name => {
  const [slug = "", country = ""] = name.split(" ")
  return { slug: unlisted.has(slug) ? null : slug, country }
})

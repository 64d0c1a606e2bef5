import type { LocalText } from "@/lib/i18n/locale"

/*
 * Places in which such courses are held, with what notices call them. The first word of a language is the name; a name that
 * was not read anywhere in a language is left out. `within` is the place in which another lies.
 */

export type ShippedPlace = {
  id: string
  country: string
  /** A province is no name of a place: it stands in its own field. */
  kind: "province" | "name"
  within?: string
  en?: readonly string[]
  ja?: readonly string[]
  mn?: readonly string[]
}

const aimag = (id: string, en: string, ja: string, mn: string): ShippedPlace => ({
  id,
  country: "MN",
  kind: "province",
  en: [`${en} province`, en],
  ja: [`${ja}県`],
  mn: [`${mn} аймаг`],
})

const mongolia: ShippedPlace[] = [
  {
    ...aimag("tov", "Töv", "トゥブ", "Төв"),
    en: ["Töv province", "Tov province", "Tuv province", "Töv"],
    ja: ["トゥブ県", "トゥヴ県", "トゥブ"],
  },
  { ...aimag("bulgan", "Bulgan", "ボルガン", "Булган"), ja: ["ボルガン県", "ブルガン県"] },
  aimag("arkhangai", "Arkhangai", "アルハンガイ", "Архангай"),
  aimag("bayan-olgii", "Bayan-Ölgii", "バヤン・ウルギー", "Баян-Өлгий"),
  aimag("bayankhongor", "Bayankhongor", "バヤンホンゴル", "Баянхонгор"),
  aimag("darkhan-uul", "Darkhan-Uul", "ダルハン・オール", "Дархан-Уул"),
  aimag("dornod", "Dornod", "ドルノド", "Дорнод"),
  aimag("dornogovi", "Dornogovi", "ドルノゴビ", "Дорноговь"),
  aimag("dundgovi", "Dundgovi", "ドンドゴビ", "Дундговь"),
  aimag("govi-altai", "Govi-Altai", "ゴビ・アルタイ", "Говь-Алтай"),
  aimag("govisumber", "Govisümber", "ゴビスンベル", "Говьсүмбэр"),
  aimag("khentii", "Khentii", "ヘンティー", "Хэнтий"),
  aimag("khovd", "Khovd", "ホブド", "Ховд"),
  aimag("khovsgol", "Khövsgöl", "フブスグル", "Хөвсгөл"),
  aimag("omnogovi", "Ömnögovi", "ウムヌゴビ", "Өмнөговь"),
  aimag("orkhon", "Orkhon", "オルホン", "Орхон"),
  aimag("ovorkhangai", "Övörkhangai", "ウブルハンガイ", "Өвөрхангай"),
  aimag("selenge", "Selenge", "セレンゲ", "Сэлэнгэ"),
  aimag("sukhbaatar", "Sükhbaatar", "スフバートル", "Сүхбаатар"),
  aimag("uvs", "Uvs", "オブス", "Увс"),
  aimag("zavkhan", "Zavkhan", "ザブハン", "Завхан"),
  {
    id: "ulaanbaatar",
    country: "MN",
    kind: "name",
    en: ["Ulaanbaatar", "Ulan Bator"],
    ja: ["ウランバートル"],
    mn: ["Улаанбаатар", "Улаанбаатар хот"],
  },
  {
    id: "five-hills",
    country: "MN",
    kind: "name",
    within: "tov",
    en: ["Five Hills training area", "Five Hills training center", "Five Hills", "Tavan Tolgoi"],
    ja: ["ファイブヒルズ訓練場", "ファイブヒルズ", "ファイブ・ヒルズ訓練場", "タバントルゴイ"],
    mn: ["Таван толгой", "Таван толгойн сургалтын төв"],
  },
  {
    id: "mongolian-central-hospital",
    country: "MN",
    kind: "name",
    within: "ulaanbaatar",
    en: ["Mongolian Armed Forces Central Hospital", "Central Hospital of the Mongolian Armed Forces"],
    ja: ["モンゴル軍中央病院", "モンゴル国軍中央病院"],
    mn: ["Зэвсэгт хүчний төв эмнэлэг", "Цэргийн төв эмнэлэг"],
  },
  {
    id: "mongolian-army-hq",
    country: "MN",
    kind: "name",
    en: ["Mongolian Army Headquarters", "headquarters of the Mongolian Army", "Mongolian Army HQ"],
    ja: ["モンゴル陸軍司令部", "モンゴル陸軍本部"],
    mn: ["Хуурай замын хүчний командлал"],
  },
  {
    id: "mongolian-ndu",
    country: "MN",
    kind: "name",
    within: "ulaanbaatar",
    en: ["Mongolian National Defense University", "National Defense University"],
    ja: ["モンゴル国防大学", "国防大学"],
    mn: ["Үндэсний батлан хамгаалахын их сургууль"],
  },
]

const japan: ShippedPlace[] = [
  { id: "tokyo", country: "JP", kind: "name", en: ["Tokyo"], ja: ["東京", "東京都"], mn: ["Токио", "Токио хот"] },
  {
    id: "japan-mod",
    country: "JP",
    kind: "name",
    within: "tokyo",
    en: ["Japan Ministry of Defense", "Ministry of Defense in Ichigaya", "Ichigaya"],
    ja: ["防衛省", "防衛省市ヶ谷地区", "市ヶ谷"],
    mn: ["Япон Улсын Батлан хамгаалах яам"],
  },
  {
    id: "engineer-school",
    country: "JP",
    kind: "name",
    en: ["JGSDF Engineer School", "GSDF Engineer School", "Engineer School"],
    ja: ["陸上自衛隊施設学校", "施設学校"],
    mn: ["Инженерийн сургууль", "Хуурай замын өөрийгөө хамгаалах хүчний Инженерийн сургууль"],
  },
  {
    id: "medical-school",
    country: "JP",
    kind: "name",
    within: "tokyo",
    en: ["JGSDF Medical School", "GSDF Medical School"],
    ja: ["陸上自衛隊衛生学校", "衛生学校"],
  },
  {
    id: "ordnance-school",
    country: "JP",
    kind: "name",
    en: ["JGSDF Ordnance School", "GSDF Ordnance School"],
    ja: ["陸上自衛隊武器学校", "武器学校"],
  },
  {
    id: "sdf-central-hospital",
    country: "JP",
    kind: "name",
    within: "tokyo",
    en: ["SDF Central Hospital", "Self-Defense Forces Central Hospital"],
    ja: ["自衛隊中央病院"],
    mn: ["Өөрийгөө хамгаалах хүчний төв эмнэлэг"],
  },
  { id: "sdf-sapporo-hospital", country: "JP", kind: "name", en: ["SDF Sapporo Hospital"], ja: ["自衛隊札幌病院"] },
  { id: "ndmc", country: "JP", kind: "name", en: ["National Defense Medical College"], ja: ["防衛医科大学校"] },
]

const elsewhere: ShippedPlace[] = [
  {
    id: "phnom-penh",
    country: "KH",
    kind: "name",
    en: ["Phnom Penh"],
    ja: ["プノンペン"],
    mn: ["Пномпень", "Пномпень хот"],
  },
  { id: "npmec", country: "KH", kind: "name", en: ["NPMEC"], ja: ["NPMEC"] },
  { id: "oudong", country: "KH", kind: "name", en: ["Oudong"], ja: ["ウドン"] },
  {
    id: "vientiane",
    country: "LA",
    kind: "name",
    en: ["Vientiane"],
    ja: ["ビエンチャン", "ヴィエンチャン"],
    mn: ["Вьентьян", "Вьентьян хот"],
  },
  { id: "dili", country: "TL", kind: "name", en: ["Dili"], ja: ["ディリ"], mn: ["Дили", "Дили хот"] },
  { id: "metinaro", country: "TL", kind: "name", en: ["Metinaro"], ja: ["メティナロ"] },
  { id: "hera", country: "TL", kind: "name", en: ["Hera"], ja: ["ヘラ"] },
  { id: "hanoi", country: "VN", kind: "name", en: ["Hanoi", "Ha Noi"], ja: ["ハノイ"], mn: ["Ханой", "Ханой хот"] },
  { id: "nha-trang", country: "VN", kind: "name", en: ["Nha Trang"], ja: ["ニャチャン"], mn: ["Нячанг", "Нячанг хот"] },
  { id: "jakarta", country: "ID", kind: "name", en: ["Jakarta"], ja: ["ジャカルタ"], mn: ["Жакарта", "Жакарта хот"] },
  { id: "astana", country: "KZ", kind: "name", en: ["Astana"], ja: ["アスタナ"], mn: ["Астана", "Астана хот"] },
  { id: "almaty", country: "KZ", kind: "name", en: ["Almaty"], ja: ["アルマトイ"], mn: ["Алматы", "Алматы хот"] },
  { id: "suva", country: "FJ", kind: "name", en: ["Suva"], ja: ["スバ"], mn: ["Сува", "Сува хот"] },
  {
    id: "port-moresby",
    country: "PG",
    kind: "name",
    en: ["Port Moresby"],
    ja: ["ポートモレスビー"],
    mn: ["Порт-Морсби", "Порт-Морсби хот"],
  },
  { id: "honiara", country: "SB", kind: "name", en: ["Honiara"], ja: ["ホニアラ"], mn: ["Хониара", "Хониара хот"] },
  {
    id: "nukualofa",
    country: "TO",
    kind: "name",
    en: ["Nuku'alofa"],
    ja: ["ヌクアロファ"],
    mn: ["Нукуалофа", "Нукуалофа хот"],
  },
]

export const shippedPlaces: readonly ShippedPlace[] = [...mongolia, ...japan, ...elsewhere]

const first = (place: ShippedPlace): LocalText => {
  const text: LocalText = {}
  for (const language of ["en", "ja", "mn"] as const) {
    const name = place[language]?.[0]
    if (name) text[language] = name
  }
  return text
}

const byId = new Map(shippedPlaces.map(place => [place.id, place]))

/** The place as a course holds it: name, country, and the province in which it lies. */
export function placeOf(place: ShippedPlace) {
  const around = place.within ? byId.get(place.within) : undefined
  return place.kind === "province"
    ? { country: place.country, name: {}, province: first(place) }
    : { country: place.country, name: first(place), province: around?.kind === "province" ? first(around) : {} }
}

/** What countries are called besides their names, and how their people and forces are called. */
export const countryWords: Record<string, { en?: string[]; ja?: string[]; mn?: string[] }> = {
  MN: { ja: ["モンゴル国"], mn: ["Монгол Улс", "Монгол"] },
  JP: { ja: ["日本国", "日本"], mn: ["Япон Улс", "Япон"] },
  KH: { mn: ["Камбож Улс", "Камбож"] },
  LA: { en: ["Lao PDR", "Laos"], ja: ["ラオス人民民主共和国"], mn: ["Лаос", "БНАЛАУ"] },
  VN: { en: ["Viet Nam", "Vietnam"], ja: ["ベトナム", "ヴェトナム"], mn: ["Вьетнам"] },
  TL: { en: ["East Timor"], ja: ["東ティモール"], mn: ["Зүүн Тимор"] },
  ID: { mn: ["Индонез"] },
  PG: { mn: ["Папуа Шинэ Гвиней"] },
}

/** Words that say of which country somebody is, and not where. */
export const peopleWords: Record<string, string[]> = {
  MN: ["Mongolian"],
  JP: ["Japanese"],
  KH: ["Cambodian"],
  LA: ["Lao", "Laotian"],
  VN: ["Vietnamese"],
  TL: ["Timorese"],
  ID: ["Indonesian"],
  KZ: ["Kazakh"],
  FJ: ["Fijian"],
  TO: ["Tongan"],
  DJ: ["Djiboutian"],
  PH: ["Philippine", "Filipino"],
  UZ: ["Uzbek"],
  KE: ["Kenyan"],
}

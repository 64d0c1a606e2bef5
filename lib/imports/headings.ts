import { locales } from "@/lib/i18n/locale"
import { isMessageKey, messages } from "@/lib/i18n/messages"

/*
 * What the columns of a file may be called, in English, Japanese and Mongolian. Written as `headingKey` writes a heading:
 * small letters, without marks and brackets. A heading in two languages is looked for part by part.
 */

export const participantFields = [
  "course",
  "name",
  "nameKind",
  "fatherName",
  "givenName",
  "passport",
  "kana",
  "spellings",
  "role",
  "organization",
  "rank",
  "attended",
  "completed",
  "preTestScore",
  "postTestScore",
  "sex",
  "country",
  "email",
  "phone",
  "address",
  "personNotes",
  "person",
] as const

export const courseFields = [
  "code",
  "slug",
  "titleEn",
  "titleJa",
  "titleMn",
  "program",
  "field",
  "kind",
  "mode",
  "life",
  "startsOn",
  "endsOn",
  "plans",
  "durationDays",
  "partOf",
  "places",
  "countries",
  "topics",
  "provider",
  "host",
  "recipient",
  "supporting",
  "trainee",
  "instructor",
  "assistant",
  "interpreter",
  "observer",
  "lead",
  "summaryEn",
  "summaryJa",
  "summaryMn",
  "resultEn",
  "resultJa",
  "resultMn",
  "notes",
  "sources",
] as const

export type ParticipantField = (typeof participantFields)[number]
export type CourseField = (typeof courseFields)[number]
export type ImportField = ParticipantField | CourseField

export const sheetKinds = ["participants", "courses", "nothing"] as const
export type SheetKind = (typeof sheetKinds)[number]

export const fieldsOf = (kind: SheetKind): readonly ImportField[] =>
  kind === "participants" ? participantFields : kind === "courses" ? courseFields : []

const participantHeadings: Record<ParticipantField, string> = {
  course:
    "course|course code|course number|course no|コース|研修|研修番号|課程|研修名|сургалт|сургалтын дугаар|сургалтын код",
  name: "name|full name|participant|trainee name|name as written|氏名|名前|参加者|参加者氏名|研修員氏名|овог нэр|нэр|оролцогч|оролцогчийн нэр|бүтэн нэр",
  nameKind: "name kind|kind of name|氏名の種類|нэрийн төрөл",
  fatherName:
    "fathers name|father name|patronymic|family name|surname|last name|父の名|父称|姓|名字|овог|эцгийн нэр|эцэг эхийн нэр",
  givenName: "given name|first name|名|名のみ|өөрийн нэр",
  passport:
    "passport|passport name|name in passport|latin|latin name|romaji|name in english|english name|旅券|旅券氏名|パスポート表記|ローマ字|英字氏名|氏名 英字|латин үсгээр|латин|паспортын нэр|гадаад паспорт|англи нэр",
  kana: "kana|furigana|reading|ふりがな|フリガナ|かな|カナ|よみがな|読み|кана|дуудлага",
  spellings: "other spellings|spellings|別表記|表記|бусад бичлэг",
  role: "role|part|役割|区分|立場|үүрэг|оролцоо",
  organization:
    "organization|organisation|unit|affiliation|unit organization|所属|所属部隊|部隊|機関|組織|所属 部隊|анги|байгууллага|анги байгууллага|анги салбар|харьяалал",
  rank: "rank|階級|цол|цол зэрэг",
  attended: "attended|attendance|present|出席|参加|оролцсон|ирц",
  completed: "completed|finished|graduated|修了|終了|修了の有無|төгссөн|дүүргэсэн",
  preTestScore:
    "pre test|pretest|pre test score|score before|事前テスト|事前試験|事前テストの点|事前点|өмнөх шалгалт|өмнөх оноо|эхний шалгалт|түвшин тогтоох",
  postTestScore:
    "post test|posttest|post test score|score after|score|事後テスト|事後試験|事後テストの点|事後点|点数|成績|дараах шалгалт|дараах оноо|төгсөлтийн шалгалт|оноо",
  sex: "sex|gender|性別|хүйс",
  country: "country|nationality|国|国籍|国名|улс|харьяа улс",
  email: "e mail|email|e mail address|email address|mail|メール|メールアドレス|電子メール|и мэйл|имэйл|цахим шуудан",
  phone: "phone|telephone|phone number|mobile|tel|電話|電話番号|携帯電話|утас|утасны дугаар|гар утас",
  address:
    "postal address|home address|street address|住所|自宅住所|連絡先住所|гэрийн хаяг|шуудангийн хаяг|оршин суугаа хаяг",
  personNotes: "notes about the person|人物の備考|хүний тухай тэмдэглэл",
  person: "person|person key|人物番号|хүний дугаар",
}

const courseHeadings: Record<CourseField, string> = {
  code: "code|course|course code|number|course number|course no|研修番号|コース番号|番号|код|дугаар|сургалтын дугаар|сургалтын код",
  slug: "address|slug|アドレス|хаяг",
  titleEn:
    "title|course title|name of course|course name|title english|english title|英語名|題名 英語|англи нэр|гарчиг англи",
  titleJa: "title japanese|japanese title|研修名|コース名|課程名|題名|題名 日本語|япон нэр|гарчиг япон",
  titleMn: "title mongolian|mongolian title|モンゴル語名|題名 モンゴル語|сургалтын нэр|нэр|гарчиг|гарчиг монгол",
  program: "program|programme|project|事業|プログラム|プロジェクト|хөтөлбөр|төсөл",
  field: "field|subject area|分野|чиглэл|салбар",
  kind: "kind|type|種類|種別|төрөл",
  mode: "mode|形態|実施形態|方式|хэлбэр",
  life: "life|status|state|状況|実施状況|төлөв|байдал",
  startsOn:
    "start|starts|start date|starts on|from|begin|開始|開始日|自|эхлэх|эхэлсэн|эхлэх өдөр|эхэлсэн өдөр|эхлэх огноо",
  endsOn:
    "end|ends|end date|ends on|to|until|finish|終了|終了日|至|дуусах|дууссан|дуусах өдөр|дууссан өдөр|дуусах огноо",
  durationDays: "days|duration|duration days|日数|期間日数|хоног|өдөр|үргэлжлэх хоног",
  partOf: "stage of|part of|上位の研修|аль сургалтын үе шат",
  places: "place|places|venue|location|場所|実施場所|開催地|会場|газар|болсон газар|хаана",
  countries: "countries|country|recipient country|partner country|対象国|国|相手国|улс|оролцогч улс",
  topics: "topics|topic|subjects|主題|内容|科目|テーマ|сэдэв|агуулга",
  provider: "provider|provided by|実施機関|派遣元|主催|зохион байгуулагч|хэрэгжүүлэгч",
  host: "host|受入機関|開催機関|хүлээн авагч тал|угтагч",
  recipient: "recipient|recipients|対象機関|受講機関|хамрагдсан байгууллага|хүлээн авагч",
  supporting: "supporting|support|supported by|支援機関|協力機関|дэмжигч|дэмжсэн байгууллага",
  trainee:
    "trainees|participants|number of trainees|number of participants|研修員数|参加者数|受講者数|人数|сонсогчид|сонсогчийн тоо|оролцогчид|оролцогчийн тоо",
  instructor: "instructors|number of instructors|教官数|教官|講師数|багш нар|багшийн тоо|багш",
  assistant: "assistants|助教数|助手数|туслах багш нар|туслах багшийн тоо",
  interpreter: "interpreters|通訳数|орчуулагчид|орчуулагчийн тоо",
  observer: "observers|見学者数|オブザーバー数|ажиглагчид|ажиглагчийн тоо",
  lead: "project leads|leads|責任者数|удирдагчид|удирдагчийн тоо",
  summaryEn: "summary|summary english|概要 英語|товч агуулга англи",
  summaryJa: "summary japanese|概要|概要 日本語|товч агуулга япон",
  summaryMn: "summary mongolian|概要 モンゴル語|товч агуулга|товч агуулга монгол",
  resultEn: "result|results|result english|成果 英語|үр дүн англи",
  resultJa: "result japanese|成果|成果 日本語|үр дүн япон",
  resultMn: "result mongolian|成果 モンゴル語|үр дүн|үр дүн монгол",
  notes: "notes|note|remarks|備考|メモ|тэмдэглэл|тайлбар",
  sources: "sources|source|出典|эх сурвалж",
  plans: "former plans|planned dates|以前の予定|өмнөх төлөвлөгөө",
}

/** A heading without what makes no difference. */
export function headingKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’'`´]/gu, "")
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .trim()
}

/** Every heading under its field; what our own files call it comes first. */
function read(headings: Record<string, string>): Map<string, string> {
  const own = Object.keys(headings).flatMap(field => {
    const key = `import.column_${field}`
    return isMessageKey(key) ? locales.map(locale => [String(messages[locale][key]), field] as const) : []
  })
  const learned = Object.entries(headings).flatMap(([field, list]) =>
    list.split("|").map(heading => [heading, field] as const),
  )
  const map = new Map<string, string>()
  for (const [heading, field] of [...own, ...learned])
    if (!map.has(headingKey(heading))) map.set(headingKey(heading), field)
  return map
}

const dictionaries = {
  participants: read(participantHeadings),
  courses: read(courseHeadings),
  nothing: new Map<string, string>(),
}

/** The field a heading means, or null; a heading in two languages, or with something in brackets, by one of its parts. */
export function fieldOfHeading(kind: SheetKind, heading: string): ImportField | null {
  const dictionary: Map<string, string> = dictionaries[kind]
  for (const part of [heading, ...heading.split(/[\n/／|()（）・]/u)]) {
    const field = dictionary.get(headingKey(part))
    if (field) return field as ImportField
  }
  return null
}

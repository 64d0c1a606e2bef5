import type { ProgramDraft } from "@/lib/programs/schema"
import { text } from "./texts"

/** The umbrella with its two tracks, and the phases of the engineering track. */
const mongolia: ProgramDraft[] = [
  {
    slug: "japan-mongolia",
    names: text(
      "Japan–Mongolia Capacity Building Program",
      "日本・モンゴル能力構築支援",
      "Япон–Монголын чадавхийг дээшлүүлэх хөтөлбөр",
    ),
    aim: text(
      "Medical and engineering courses for Mongolian military personnel who serve in United Nations peacekeeping and help in disasters at home.",
      "国連平和維持活動に参加し、国内の災害でも救援にあたるモンゴル軍要員のための、衛生・施設分野の研修です。",
      "НҮБ-ын энхийг дэмжих ажиллагаанд оролцож, эх орондоо гамшгийн үед тусалдаг Монголын цэргийн албан хаагчдад зориулсан эмнэлэг, инженерийн сургалт.",
    ),
    aliases: ["Capacity Building Assistance", "能力構築支援", "Чадавхийг дээшлүүлэх хөтөлбөр"],
    providerCountries: ["JP"],
    partnerCountries: ["MN"],
    startYear: 2012,
  },
  {
    slug: "japan-mongolia-medical",
    parent: "japan-mongolia",
    position: 2,
    names: text("Medical capacity", "衛生分野", "Эмнэлгийн чадавх"),
    aim: text(
      "Doctors and specialists of Mongolia's military hospital train with the Self-Defense Forces Central Hospital and the ground force's medical school on medical help in disasters.",
      "モンゴル軍の病院の医師や専門職が、自衛隊中央病院および陸上自衛隊衛生学校とともに、災害時の医療支援を学びます。",
      "Монголын цэргийн эмнэлгийн эмч, мэргэжилтнүүд Японы Өөрийгөө хамгаалах хүчний төв эмнэлэг, хуурай замын хүчний эмнэлгийн сургуультай хамтран гамшгийн үеийн эмнэлгийн тусламжид суралцана.",
    ),
    aliases: ["Chadwick Improvement Program", "chadavkh", "чадавх"],
    field: "medical",
    startYear: 2012,
  },
  {
    slug: "japan-mongolia-engineering",
    parent: "japan-mongolia",
    position: 1,
    names: text("Engineering corps capacity", "施設分野（ZAM訓練）", "Инженерийн цэргийн чадавх"),
    aim: text(
      "Engineers and road-building specialists learn to build roads and bridges, to drain and to survey: what a peacekeeping mission and a disaster need.",
      "施設部隊の要員と道路構築の専門要員が、平和維持活動や災害で必要となる道路・橋梁の構築、排水、測量を学びます。",
      "Инженерийн цэрэг, зам барилгын мэргэжилтнүүд энхийг дэмжих ажиллагаа, гамшгийн үед хэрэгтэй зам, гүүр барих, ус зайлуулах, геодезийн хэмжилт хийхэд суралцана.",
    ),
    aliases: ["ZAM", "Зам", "Zam training", "ZAM訓練", "«Зам» сургалт"],
    field: "engineering",
    startYear: 2014,
  },
  {
    slug: "japan-mongolia-engineering-1",
    parent: "japan-mongolia-engineering",
    position: 1,
    names: text("Phase 1", "第1期", "1 дүгээр үе шат"),
    aim: text(
      "Basic road building: surveying, design, gravel, asphalt",
      "道路構築の基礎（測量、設計、砂利道、アスファルト舗装）",
      "Зам барилгын үндэс: геодезийн хэмжилт, зураг төсөл, хайрган зам, асфальт",
    ),
    startYear: 2014,
    endYear: 2016,
  },
  {
    slug: "japan-mongolia-engineering-2",
    parent: "japan-mongolia-engineering",
    position: 2,
    names: text("Phase 2", "第2期", "2 дугаар үе шат"),
    aim: text(
      "Drainage and culverts; Mongolian instructors are trained",
      "排水と暗渠、モンゴル側教官の育成",
      "Ус зайлуулах байгууламж; монгол багш бэлтгэх",
    ),
    startYear: 2017,
    endYear: 2019,
  },
  {
    slug: "japan-mongolia-engineering-3",
    parent: "japan-mongolia-engineering",
    position: 3,
    names: text("Phase 3", "第3期", "3 дугаар үе шат"),
    aim: text(
      "The Mongolian side runs the course, Japan advises",
      "モンゴル側が研修を運営し、日本側が助言",
      "Монголын тал сургалтаа явуулж, Японы тал зөвлөнө",
    ),
    startYear: 2021,
    endYear: 2024,
  },
  {
    slug: "japan-mongolia-engineering-4",
    parent: "japan-mongolia-engineering",
    position: 4,
    names: text("Phase 4", "第4期", "4 дүгээр үе шат"),
    aim: text("Building a peacekeeping camp", "PKO宿営地の構築", "Энхийг дэмжих ажиллагааны хуаран барих"),
    startYear: 2025,
  },
]

/** One umbrella a partner: slug, code and the partner's name in each language. */
const partners: [slug: string, code: string, en: string, ja: string, mn: string][] = [
  ["cambodia", "KH", "Cambodia", "カンボジア", "Камбож"],
  ["laos", "LA", "Laos", "ラオス", "Лаос"],
  ["timor-leste", "TL", "Timor-Leste", "東ティモール", "Тимор-Лесте"],
  ["djibouti", "DJ", "Djibouti", "ジブチ", "Джибути"],
  ["vietnam", "VN", "Vietnam", "ベトナム", "Вьетнам"],
  ["indonesia", "ID", "Indonesia", "インドネシア", "Индонез"],
  ["kazakhstan", "KZ", "Kazakhstan", "カザフスタン", "Казахстан"],
  ["fiji", "FJ", "Fiji", "フィジー", "Фижи"],
  ["papua-new-guinea", "PG", "Papua New Guinea", "パプアニューギニア", "Папуа Шинэ Гвиней"],
  ["solomon-islands", "SB", "Solomon Islands", "ソロモン諸島", "Соломоны арлууд"],
  ["tonga", "TO", "Tonga", "トンガ", "Тонга"],
  ["asean", "ASEAN", "ASEAN", "ASEAN", "АСЕАН"],
]

const others = partners.map(([slug, code, en, ja, mn], at): ProgramDraft => ({
  slug: `japan-${slug}`,
  position: at + 1,
  names: text(`Japan–${en}`, `日本・${ja}`, `Япон–${mn}`),
  aim: text(
    `Training that Japan's Capacity Building Assistance gives ${code === "SB" ? `the ${en}` : en}.`,
    `日本の能力構築支援による${ja}のための研修です。`,
    `Японы чадавхийг дээшлүүлэх хөтөлбөрийн хүрээнд зохион байгуулдаг сургалт. Түнш: ${mn}.`,
  ),
  providerCountries: ["JP"],
  partnerCountries: [code],
}))

/** Parents before their children. */
export const programs: ProgramDraft[] = [...mongolia, ...others]

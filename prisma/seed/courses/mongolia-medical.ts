import { places } from "../places"
import { text } from "../texts"
import { armedForces, ministry, provider, type CourseDetails } from "./details"
import { team } from "./teams"

const hospital = "mongolian-armed-forces-central-hospital"

/** The courses of the medical track, and the exercise that belongs to neither track. */
export const mongoliaMedical: Record<string, CourseDetails> = {
  "MN-M01": {
    slug: "medical-support-2012",
    title: text("Seminar on medical support", "衛生支援セミナー", "Эмнэлгийн хангалтын семинар"),
    summary: text(
      "Medical support, and what was learned from the earthquake of 2011.",
      "衛生支援と、2011年の震災の教訓について。",
      "Эмнэлгийн хангалт, 2011 оны газар хөдлөлтийн сургамж.",
    ),
    places: [places.ulaanbaatar],
    topics: ["medical-support", "disaster-medicine"],
    organizations: { provider, recipient: [armedForces] },
    recipients: text("Military medical officers", "軍の医官", "Цэргийн эмнэлгийн офицерууд"),
    delegation: team(1, 2),
  },
  "MN-M02": {
    slug: "mass-casualty-drill-2022",
    title: text(
      "How to run a mass-casualty drill",
      "大量傷者対処訓練の実施要領",
      "Олноор гэмтсэн үеийн тусламжийн дадлагыг хэрхэн зохион байгуулах вэ",
    ),
    summary: text(
      "How to run a drill for many casualties, in the year of the 50th anniversary of relations.",
      "多数の傷者に備える訓練の実施要領を学びました。外交関係50周年の年にあたります。",
      "Олон хүн гэмтсэн үеийн тусламжийн дадлагыг хэрхэн зохион байгуулахыг судалсан. Хоёр улсын харилцааны 50 жилийн ой тохиосон жил байв.",
    ),
    places: [
      places.ministry,
      places.centralHospital,
      {
        name: text("National Defense Medical College and its hospital", "防衛医科大学校、同校病院"),
        country: "JP",
      },
    ],
    topics: ["mass-casualty-response"],
    organizations: {
      provider: [ministry],
      host: ["sdf-central-hospital", "national-defense-medical-college"],
      recipient: [hospital],
    },
    recipients: text(
      "Doctors and others of the Mongolian Armed Forces Central Hospital",
      "モンゴル軍中央病院の医師など",
    ),
  },
  "MN-M03": {
    slug: "mass-casualty-drill-2024",
    title: text(
      "Earthquake mass-casualty drill",
      "地震を想定した大量傷者対処訓練",
      "Газар хөдлөлтийн үед олноор гэмтэгсдэд тусламж үзүүлэх дадлага",
    ),
    summary: text(
      "A drill for many casualties after an earthquake, run by the hospital itself: the end of the series.",
      "地震で多数の傷者が出る事態に備える訓練を、病院が自ら実施しました。一連の支援の締めくくりです。",
      "Газар хөдлөлтөөр олон хүн гэмтсэн үед бэлтгэх дадлагыг эмнэлэг өөрөө явуулсан. Цуврал сургалтын төгсгөл байв.",
    ),
    places: [places.mongolianHospital],
    topics: ["mass-casualty-response", "disaster-medicine"],
    organizations: {
      provider: [ministry, "ground-staff-office", "sdf-central-hospital", "sdf-sapporo-hospital"],
      host: [hospital],
      recipient: [hospital],
    },
    recipients: text("Staff of the hospital", "病院の職員", "Эмнэлгийн ажилтнууд"),
    delegation: text(
      "4 of the SDF Central Hospital, 2 of the SDF Sapporo Hospital, 1 of the Ministry of Defense, 2 of the Ground Staff Office",
      "自衛隊中央病院4名、自衛隊札幌病院2名、防衛省1名、陸上幕僚監部2名",
    ),
  },
  "MN-X01": {
    slug: "khaan-quest-2016",
    title: text("Khaan Quest 2016", "カーン・クエスト2016", "«Хааны эрэлд-2016»"),
    summary: text(
      "Multinational peacekeeping exercise with more than 2,000 people from 47 countries.",
      "47か国から2,000名を超える要員が参加した、多国間の平和維持活動演習です。",
      "47 орны 2,000 гаруй хүн оролцсон, энхийг дэмжих олон улсын сургуулилт.",
    ),
    notes: "S1: Japan has taken part in joint exercises since 2010, in engineering work and convoy escort.",
    places: [places.mongolia],
    recipients: text("More than 2,000 people from 47 countries", "47か国から2,000名超", "47 орны 2,000 гаруй хүн"),
  },
}

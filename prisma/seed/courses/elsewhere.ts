import { places } from "../places"
import { text } from "../texts"
import { engineerSchool, ministry, provider, type CourseDetails } from "./details"

/** The courses with Timor-Leste, Djibouti, Kazakhstan and the countries of the Pacific. */
export const elsewhere: Record<string, CourseDetails> = {
  "TL-1": {
    slug: "timor-leste-vehicle-maintenance-2012",
    title: text("Vehicle maintenance 2012–13", "車両整備 2012–13", "Техникийн засвар үйлчилгээ 2012–13"),
    places: [places.metinaro],
    topics: ["vehicle-maintenance"],
    organizations: { provider: [ministry, "jdrac"] },
    delegation: text("3, and 4 of JDRAC", "3名、およびJDRACの4名", "3, мөн JDRAC-ийн 4 хүн"),
  },
  "TL-2": {
    slug: "timor-leste-engineering-2015",
    title: text(
      "Engineering with Australia and the United States",
      "豪州・米国との施設分野の研修",
      "Австрали, АНУ-тай хамтарсан инженерийн сургалт",
    ),
    places: [{ name: text("Hera naval base"), country: "TL" }],
    organizations: { provider: [ministry] },
    recipients: text(
      "About 100 people of Japan, Australia, the United States and Timor-Leste together",
      "日本、豪州、米国、東ティモールの要員、合わせて約100名",
      "Япон, Австрали, АНУ, Тимор-Лестегийн нийт 100 орчим хүн",
    ),
  },
  "TL-3": {
    slug: "timor-leste-engineering-2018",
    title: text("Engineering 2018", "施設研修 2018", "Инженерийн сургалт 2018"),
    places: [places.metinaro, places.hera],
    organizations: { provider: [ministry] },
  },
  "TL-4": {
    slug: "timor-leste-vehicle-maintenance-2019",
    title: text("Vehicle maintenance 2019", "車両整備 2019", "Техникийн засвар үйлчилгээ 2019"),
    places: [{ name: text("JGSDF Ordnance School", "陸上自衛隊武器学校"), country: "JP" }],
    topics: ["vehicle-maintenance"],
    organizations: { provider, host: ["jgsdf-ordnance-school"] },
  },
  "TL-5": {
    slug: "timor-leste-engineering-2021",
    title: text(
      "Survey, plant and vehicles",
      "測量・重機・車両",
      "Геодезийн хэмжилт, хүнд механизм, тээврийн хэрэгсэл",
    ),
    places: [places.metinaro, places.hera],
    topics: ["surveying", "heavy-plant-operation", "vehicle-maintenance"],
    organizations: { provider: [ministry] },
    recipients: text(
      "200 or more people of Japan, Australia, the United States, New Zealand and Timor-Leste together",
      "日本、豪州、米国、ニュージーランド、東ティモールの要員、合わせて200名以上",
      "Япон, Австрали, АНУ, Шинэ Зеланд, Тимор-Лестегийн нийт 200 ба түүнээс дээш хүн",
    ),
  },
  "TL-6": {
    slug: "timor-leste-engineering-2022",
    title: text(
      "Vehicles, plant and civil works",
      "車両・重機・土木",
      "Тээврийн хэрэгсэл, хүнд механизм, барилгын ажил",
    ),
    places: [places.metinaro],
    topics: ["vehicle-maintenance", "heavy-plant-operation"],
    organizations: { provider: [ministry] },
    recipients: text(
      "About 230 people of five countries together",
      "5か国の要員、合わせて約230名",
      "Таван орны нийт 230 орчим хүн",
    ),
  },
  "TL-7": {
    slug: "timor-leste-road-repair-2023",
    title: text("Road repair and vehicles", "道路補修・車両", "Замын засвар, тээврийн хэрэгсэл"),
    places: [places.metinaro],
    topics: ["road-construction", "vehicle-maintenance"],
    organizations: { provider: [ministry] },
  },
  "DJ-1": {
    slug: "djibouti-heavy-plant-2017",
    title: text("Heavy plant 2017", "重機操作 2017", "Хүнд механизм 2017"),
    places: [{ name: text("Camp Engineer"), country: "DJ" }],
    topics: ["heavy-plant-operation"],
    organizations: { provider },
    recipients: text(
      "7 candidates for instructors, 3 new trainees",
      "教官候補7名、新規3名",
      "Багшийн нэр дэвшигч 7, шинэ суралцагч 3",
    ),
  },
  "DJ-2": {
    slug: "djibouti-heavy-plant-2018",
    title: text("Heavy plant 2018", "重機操作 2018", "Хүнд механизм 2018"),
    result: text("7 instructors and 10 operators.", "教官7名、操作手10名を育成。", "7 багш, 10 механизмч бэлтгэсэн."),
    topics: ["heavy-plant-operation"],
    organizations: { provider },
    recipients: null,
  },
  "DJ-3": {
    slug: "djibouti-heavy-plant-2019",
    title: text("Plant and maintenance 2019", "重機操作・整備 2019", "Хүнд механизм, засвар үйлчилгээ 2019"),
    topics: ["heavy-plant-operation"],
    organizations: { provider: [ministry] },
  },
  "DJ-4": {
    slug: "djibouti-heavy-plant-2022",
    title: text("Plant 2022–23", "重機操作 2022–23", "Хүнд механизм 2022–23"),
    topics: ["heavy-plant-operation"],
    organizations: { provider: [ministry] },
  },
  "KZ-1": {
    slug: "kazakhstan-damage-control-surgery-2025",
    // The term has no attested Mongolian name
    title: text("Damage-control surgery", "ダメージコントロール手術"),
    places: [
      { name: text("Almaty military hospital", "アルマトイの軍病院", "Алматын цэргийн эмнэлэг"), country: "KZ" },
    ],
    topics: ["damage-control-surgery"],
    organizations: { provider: [ministry], host: ["almaty-military-hospital"] },
    recipients: null,
  },
  "FJ-1": {
    slug: "fiji-peacekeeping-medicine-2025",
    title: text(
      "Medical support in peacekeeping",
      "PKOにおける衛生支援",
      "Энхийг дэмжих ажиллагаан дахь эмнэлгийн хангалт",
    ),
    places: [{ name: text("Suva", "スバ", "Сува"), country: "FJ" }],
    topics: ["medical-support"],
    organizations: { provider: [ministry] },
    recipients: text(
      "Medical instructors, peacekeeping staff",
      "衛生教官、PKO要員",
      "Эмнэлгийн багш нар, энхийг дэмжих ажиллагааны ажилтнууд",
    ),
  },
  "PG-1": {
    slug: "papua-new-guinea-heavy-plant-2024",
    title: text("Heavy plant maintenance", "重機整備", "Хүнд механизмын засвар үйлчилгээ"),
    places: [places.ministry, places.engineerSchool],
    topics: ["vehicle-maintenance"],
    organizations: { provider, host: [engineerSchool] },
  },
  "SB-1": {
    slug: "solomon-islands-ordnance-disposal-2025",
    title: text(
      "Explosive ordnance disposal for police",
      "警察のための不発弾処分",
      "Цагдаад зориулсан тэсрэх зүйлийг хоргүйжүүлэх сургалт",
    ),
    places: [{ name: text("Honiara", "ホニアラ", "Хониара"), country: "SB" }],
    topics: ["explosive-ordnance-disposal"],
    organizations: { provider: [ministry] },
    delegation: null,
  },
  "TO-1": {
    slug: "tonga-outboard-engines-2024",
    title: text("Outboard engines", "船外機", "Завины хөдөлгүүр"),
    places: [{ name: text("Masefield base"), country: "TO" }],
    topics: ["outboard-engines"],
    organizations: { provider: [ministry] },
  },
}

import ExcelJS from "exceljs"

/** How a provider keeps its courses: three sheets, a title and a heading over two rows, eras, totals, blank lines. */
export async function providerWorkbook(mark: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  const courses = workbook.addWorksheet("研修一覧")
  courses.addRow([`能力構築支援 研修一覧 ${mark}`])
  courses.mergeCells("A1:G1")
  courses.addRow([])
  courses.addRow(["研修番号", "研修名", "モンゴル語名", "分野", "実施期間", null, "人数"])
  courses.addRow([null, null, null, null, "開始", "終了", null])
  for (const column of ["A", "B", "C", "D", "G"]) courses.mergeCells(`${column}3:${column}4`)
  courses.mergeCells("E3:F3")
  courses.addRow([
    `X1-${mark}`,
    `衛生研修 ${mark}`,
    `Эрүүл ахуйн сургалт ${mark}`,
    "医療",
    "令和7年8月20日",
    "R7.9.17",
    4,
  ])
  courses.addRow([])
  courses.addRow([
    `X2-${mark}`,
    `土木研修 ${mark}`,
    `Барилгын сургалт ${mark}`,
    "施設",
    new Date(Date.UTC(2026, 3, 6)),
    "2026年4月",
    "約10名",
  ])
  courses.addRow(["合計", null, null, null, null, null, { formula: "SUM(G5:G7)", result: 14 }])

  const trainees = workbook.addWorksheet("Сонсогчид")
  trainees.addRow(["№", "Овог нэр", "Латин үсгээр", "Цол", "Анги, байгууллага", "Сургалтын дугаар"])
  const people = [
    ["Ганбаатарын Тэмүүлэн", "TEMUULEN GANBAATAR", "ахлах дэслэгч", `Unit 014 ${mark}`, `X1-${mark}`],
    ["Доржийн Болормаа", "BOLORMAA DORJ", "ахмад", `Unit 014 ${mark}`, `X1-${mark}`],
    ["Очирын Өлзийсайхан", "ULZIISAIKHAN OCHIR", "түрүүч", "", `X1-${mark}`],
    ["Bolormaa Dorj", "", "ахмад", "", `X2-${mark}`],
    ["Olziisaikhan Ochir", "", "түрүүч", "", `X2-${mark}`],
  ]
  people.forEach(([name, latin, ...rest], at) => {
    trainees.addRow([at + 1, `${name} ${mark}`, latin ? `${latin} ${mark}` : null, ...rest])
    if (at === 1) trainees.addRow([])
  })
  trainees.addRow(["Нийт", null, null, null, null, 5])

  const instructors = workbook.addWorksheet("教官")
  instructors.addRow([`教官名簿 ${mark}`])
  instructors.addRow(["氏名", "ふりがな", "階級", "役割", "研修番号"])
  instructors.addRow([`佐藤 健一 ${mark}`, "さとう けんいち", "1等陸尉", "教官", `X1-${mark}`])
  instructors.addRow([`鈴木 美咲 ${mark}`, "すずき みさき", "2等陸曹", "通訳", `X1-${mark}`])
  instructors.addRow(["計", null, "2名", null, null])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/*
 * A small index as macros/search/records.py makes one: three bodies, a group with two members, three
 * documents, a plan of three tasks, the quarters of its year.
 */

const SO_NOI_VU = 0, SO_TU_PHAP = 1, CAC_SO = 2, NGHI_DINH = 3, LUAT = 4, PLAN = 5
const YEAR = 2022
const quarter = (number) => 4 * YEAR + number - 1

const owner = (kind, location, names, also = []) =>
  ({ location, title: names[0], text: "", kind, facts: "", names, also })
const task = (number, title, text, more) => ({
  location: `ke-hoach/p/nhiem-vu/${number}/`, title: `Nhiệm vụ ${number}: ${title}`, text, kind: "task",
  facts: "Nhiệm vụ · 03-KH/BCĐ", number, plan: PLAN, ...more,
})

export const TASKS = { first: "ke-hoach/p/nhiem-vu/1/", second: "ke-hoach/p/nhiem-vu/2/", third: "ke-hoach/p/nhiem-vu/3/" }

export const INDEX = {
  docs: [
    owner("body", "co-quan/so-noi-vu/", ["Sở Nội vụ", "SNV"], ["Nội vụ"]),
    owner("body", "co-quan/so-tu-phap/", ["Sở Tư pháp"]),
    owner("group", "nhom/cac-so/", ["các sở, ban, ngành"]),
    { location: "van-ban/nghi-dinh/", title: "Nghị định 04/2015/NĐ-CP", text: "Về dân chủ trong cơ quan", kind: "document",
      facts: "Văn bản · Còn hiệu lực", type: "Nghị định", number: "04/2015/NĐ-CP" },
    { location: "van-ban/luat/", title: "Bộ luật Lao động", text: "", kind: "document", facts: "Văn bản", type: "Bộ luật" },
    { location: "ke-hoach/p/", title: "Kế hoạch 03-KH/BCĐ", text: "Quy chế dân chủ ở cơ sở", kind: "plan",
      facts: "Kế hoạch · Năm 2022", type: "Kế hoạch", number: "03-KH/BCĐ", year: YEAR },
    task("1", "Dân vận khéo", "Xây dựng mô hình dân vận khéo ở cơ sở", { span: [quarter(1), quarter(4)], owners: [[0, 1, 1]] }),
    task("2", "Thanh tra nhân dân", "Xây dựng đề án thanh tra nhân dân", { span: [quarter(3), quarter(3)], documents: [NGHI_DINH], owners: [[0, 0, 0]] }),
    task("3", "Hợp tác xã", "Tuyên truyền <b>trong</b> hợp tác xã".replace(/</g, "&lt;").replace(/>/g, "&gt;"), { documents: [LUAT], owners: [[1, 0, 2], [0, 2, 0]] }),
    ...[4, 3, 2, 1].map((number) => ({ location: `thoi-gian/2022-q${number}/`, title: `Quý ${["I", "II", "III", "IV"][number - 1]}/2022`, text: "",
      kind: "quarter", facts: "Thời gian", span: [quarter(number), quarter(number)] })),
    { location: "thoi-gian/", title: "Năm 2022", text: "", kind: "year", facts: "Thời gian", span: [quarter(1), quarter(4)] },
    owner("body", "co-quan/ubnd/", ["Ủy ban nhân dân tỉnh", "UBND"], ["Ủy ban nhân dân"]),
    { ...owner("member", "nhom/cac-so/", ["Sở Ngoại vụ"]), facts: "Thành viên của nhóm các sở, ban, ngành", group: CAC_SO, way: 1 },
    { ...owner("member", "nhom/cac-so/", ["Hội Nông dân tỉnh"], ["Hội Nông dân"]), facts: "Chưa rõ có thuộc nhóm các sở, ban, ngành hay không", group: CAC_SO },
    { location: "van-ban/luat-dan-chu/", title: "Luật 10/2022/QH15", text: "Dân chủ ở cơ sở", kind: "document",
      facts: "Văn bản", type: "Luật", number: "10/2022/QH15" },
    { location: "van-ban/luat-sua-doi/", title: "Luật 97/2025/QH15", text: "Sửa đổi Luật Công đoàn và Luật Dân chủ ở cơ sở",
      kind: "document", facts: "Văn bản", type: "Luật", number: "97/2025/QH15" },
  ],
  config: {
    ways: ["đích danh", "qua nhóm", "qua thành viên"],
    labels: ["Thực hiện", "Chủ trì"],
    sets: [[SO_NOI_VU], [SO_NOI_VU, SO_TU_PHAP, CAC_SO], [SO_TU_PHAP]],
    empty: ["o", "trong", "cua", "nao"],
    short: { htx: "hop tac xa" },
    heads: ["sở", "ban", "công an", "văn phòng", "tòa án", "hội", "ủy ban", "ubnd"],
    noHeads: ["hội nghị"],
    levels: ["huyện", "xã"],
    due: ["han chot", "het han", "den han", "han"],
    who: ["co quan nao", "ai"],
    doing: ["chu tri", "thuc hien"],
    types: [["nd", "nghi dinh"], ["", "luat"], ["", "bo luat"], ["kh", "ke hoach"]],
  },
}

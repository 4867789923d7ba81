/*
 * What the finder fetches, as macros/exports/finder.py makes it: three tasks of two plans.
 */

const SO_A = 0, SO_B = 1
const NAMED = 0, GROUP = 1, MEMBERSHIP = 2
const DIRECT = 0, LEAD = 1

const task = (number, more) => ({
  url: `ke-hoach/p/nhiem-vu/${number}/`, plan: 0, number, title: `Việc ${number}`, cells: "q1", time: "Quý I/2022",
  due: 0, quarters: [0], party: 0, documents: [], owners: [], status: 2, ...more,
})

export const DATA = {
  facets: [
    { of: "bodies", key: "co-quan", name: "Cơ quan", values: [["so-a", "Sở A"], ["so-b", "Sở B"]],
      pages: "co-quan/{id}/", all: "Tất cả cơ quan", former: [["so-cu", SO_A]] },
    { of: "ways", key: "cach", name: "Cách giao", values: [["dich-danh", "đích danh"], ["qua-nhom", "qua nhóm"], ["qua-thanh-vien", "qua thành viên"]] },
    { of: "roles", key: "vai-tro", name: "Vai trò", values: [["chi-dao", "Chỉ đạo"], ["chu-tri", "Chủ trì"]] },
    { of: "due", key: "den-han", name: "Đến hạn", values: [["2022-Q1", "Quý I/2022"], ["2022-Q2", "Quý II/2022"]], named: true },
    { of: "times", key: "quy", name: "Đang chạy", values: [["2022-Q1", "Quý I/2022"], ["2022-Q2", "Quý II/2022"]], named: true },
    { of: "statuses", key: "ket-qua", name: "Kết quả thực hiện", values: [["trong-han", "chưa hoàn thành, trong hạn"], ["qua-han", "chưa hoàn thành, quá hạn"], ["chua", "chưa có báo cáo"]] },
    { of: "years", key: "nam", name: "Năm", values: [["2022", "2022"], ["2021", "2021"]] },
    { of: "plans", key: "ke-hoach", name: "Kế hoạch", values: [["p", "Kế hoạch P"], ["q", "Kế hoạch Q"]],
      pages: "ke-hoach/{id}/", all: "Tất cả kế hoạch", former: [] },
    { of: "documents", key: "van-ban", name: "Văn bản", values: [["nd-4", "Nghị định 4"], ["luat", "Bộ luật Lao động"]], pages: "van-ban/{id}/", all: "Tất cả văn bản", former: [] },
    { of: "forces", key: "hieu-luc", name: "Hiệu lực", values: [["het", "Hết hiệu lực"]] },
  ],
  labels: [["Chỉ đạo thực hiện", DIRECT, false], ["Chủ trì", LEAD, false], ["Chủ trì", LEAD, true]],
  sets: [[], [SO_A], [SO_A, SO_B]],
  documents: [{ number: "04/2015/NĐ-CP", force: 0, mark: "ended", label: "Hết hiệu lực", by: [] },
    { number: null, force: 0, mark: "in_force", label: "Còn hiệu lực", by: [] }],
  statuses: ["open", "overdue", "unreported"],
  plans: [{ number: "P", mark: "P · 2022", year: 0 }, { number: "Q", mark: "Q · 2021", year: 1 }],
  names: [["co-quan/so-a/", "Sở A", ""], ["chuc-vu/truong-ban/", "Trưởng Ban", "chỉ đạo"]],
  parties: [[], [0, 1]],
  tasks: [
    task("1", { owners: [[1, NAMED, 1], [1, GROUP, 2]], party: 1, due: 1, quarters: [0, 1] }),
    task("2", { owners: [[1, MEMBERSHIP, 2], [0, NAMED, 0]], documents: [0], due: 1, quarters: [1] }),
    task("3", { owners: [[0, GROUP, 1]], plan: 1, status: 0, until: "2022-03-31", documents: [1] }),
  ],
}

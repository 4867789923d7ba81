/*
 * Why search is not ready, found out within seconds of the first time that it is wanted.
 */

const PATIENCE = 1500 /* ms until one asks */
const TO_ANSWER = 2500 /* ms that a server has for an answer */
const AT_MOST = 4500 /* ms until something is said */

/* What failed, in words, by how the server answers for the index; null: its answer is right. */
export const failure = (answer) => {
  if (!answer) return "máy chủ không trả lời, hoặc không có mạng"
  const { ok, status, type } = answer
  if (!ok) return `máy chủ báo lỗi ${status}`
  return /json/.test(type) ? null : "máy chủ gửi một trang khác, có thể phải đăng nhập lại"
}

/* How a server answers for an address: {ok, status, type}; null when it does not. */
const answered = async (address) => {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), TO_ANSWER)
  try {
    const { ok, status, headers } = await fetch(address, { method: "HEAD", signal: stop.signal })
    return { ok, status, type: headers.get("content-type") || "" }
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

const wait = (time) => new Promise((done) => setTimeout(done, time))

/* Watches for what is wanted from an address; unless `isReady` in time, `tell` gets what failed. */
export const watch = async (address, isReady, tell) => {
  const late = wait(AT_MOST)
  await wait(PATIENCE)
  if (isReady()) return
  const isFile = new URL(address).protocol === "file:"
  const failed = isFile ? null : failure(await answered(address))
  if (!failed) await late
  if (!isReady()) tell(failed || "tệp chưa tải xong hoặc bị hỏng")
}

// 上次来访以后: what the home page lists that was not there on the reader's last visit. The build's own day counts, not the reader's clock.
const key = "union-site-visit";
const note = document.getElementById("since-visit");
const today = note.dataset.day;

const remembered = () => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
};
const remember = visit => {
  try {
    localStorage.setItem(key, JSON.stringify(visit));
  } catch { /* A reader who lets nothing be stored is new each time. */ }
};

// The ids of what was listed stay for the rest of the day, so that a second look on the same day still shows what is new.
const { day, seen = [], before = [] } = remembered();
const listed = [...document.querySelectorAll("main .records li a")];
const ids = listed.map(link => link.getAttribute("href"));
const known = new Set(day === today ? before : seen);
if (known.size) {
  // What stands below all that is known has only moved up because something was taken away.
  const lastKnown = ids.map(id => known.has(id)).lastIndexOf(true);
  const fresh = listed.filter((link, index) => !known.has(ids[index]) && (lastKnown < 0 || index < lastKnown));
  fresh.forEach(link => {
    const line = link.closest("li");
    line.classList.add("unseen");
    line.querySelector(".badge")?.remove();
    link.after(Object.assign(document.createElement("span"), { className: "badge", textContent: "未看" }));
  });
  note.textContent = fresh.length ? `上次来访以后新增 ${fresh.length}${fresh.length === listed.length ? " 件以上" : " 件"}，标有“未看”。` : "上次来访以后没有新增。";
}
remember({ day: today, seen: ids, before: [...known] });

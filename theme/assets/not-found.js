// The last words of the address that led nowhere go into the search box: /disclosures/2025/食堂收支.html gives 食堂收支.
{
  const box = document.querySelector("main input[name=q]");
  const last = location.pathname.split("/").filter(Boolean).pop() ?? "";
  let words = "";
  try {
    words = decodeURIComponent(last).replace(/\.\w+$/, "").replace(/[-_+\s]+/g, " ").trim();
  } catch {
    // Not an address that anybody wrote.
  }
  if (box && !box.value && words !== "404" && words !== "index") box.value = words.slice(0, 60);
}

// Marks today in a month of events. The page may have been made long ago; only the reader's clock knows the day.
"use strict";
(() => {
  const table = document.querySelector(".month");
  const now = new Date();
  const digits = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
  const day = table?.querySelector(`time[datetime="${today}"]`);
  if (!day) return;
  day.closest("td").setAttribute("aria-current", "date");
  day.title = table.dataset.today;
})();

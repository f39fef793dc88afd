/* The roster: every tap is saved at once, its state is shown beside it, a failed one is sent again. Without this script
   the same radio buttons are posted as a form. */
(() => {
  "use strict";

  const data = document.getElementById("roster");
  if (!data) {
    return;
  }
  const words = data.dataset;
  const people = [...document.querySelectorAll(".roster > li")];
  const toast = document.getElementById("toast");
  const HESITATION = 250; /* arrow keys pass over marks that are not meant */
  const PATIENCE = 10000;
  const states = new Map();
  document.documentElement.classList.add("with-script");

  const fill = (sentence, value) => sentence.replace("{0}", value);
  const mark = (person) => person.querySelector("input[type=radio]:checked")?.value ?? null;
  const arrival = (person) => person.querySelector("input[type=time]");
  const clock = (minutes) => {
    const day = ((minutes % 1440) + 1440) % 1440;
    return String(Math.floor(day / 60)).padStart(2, "0") + ":" + String(day % 60).padStart(2, "0");
  };
  const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const end = minutesOf(words.end);

  people.forEach((person) => states.set(person, {
    saved: mark(person), savedArrival: arrival(person).value, timer: 0, running: false, again: false, failed: false,
  }));

  const count = () => {
    const marks = people.map(mark);
    const open = marks.filter((value) => value === null).length;
    document.getElementById("there").textContent = marks.filter((value) => value === "PRESENT" || value === "LATE").length;
    document.getElementById("open").textContent =
      open === 0 ? words.open0 : open === 1 ? words.open1 : fill(words.openN, open);
    document.getElementById("bar").value = people.length - open;
  };

  const tell = (person, text, failed) => {
    const place = person.querySelector(".state");
    place.textContent = text;
    place.classList.toggle("failed", failed);
    if (failed) {
      const retry = document.createElement("button");
      retry.type = "button";
      retry.className = "button button-quiet";
      retry.textContent = words.retry;
      retry.addEventListener("click", () => save([person]));
      place.append(retry);
    }
  };

  const set = (person, value, time) => {
    person.querySelectorAll("input[type=radio]").forEach((radio) => {
      radio.checked = radio.value === value;
    });
    arrival(person).value = time;
  };

  /* Minutes only where a time was chosen: else the server knows what is usual. */
  const entry = (person) => {
    const status = mark(person);
    const time = arrival(person).value;
    const chosen = status === "LATE" && time !== "" && time !== states.get(person).savedArrival;
    return {
      enrolment: person.dataset.enrolment,
      status,
      minutes: chosen ? Math.min(Math.max(end - minutesOf(time), 0), Number(words.minutes)) : null,
    };
  };

  const send = async (entries) => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    try {
      return await fetch(words.api, {
        method: "PUT",
        credentials: "same-origin",
        headers: { "Content-Type": "application/json", Accept: "application/json", "Accept-Language": document.documentElement.lang },
        body: JSON.stringify({ entries }),
        signal: patience.signal,
      });
    } finally {
      clearTimeout(timer);
    }
  };

  const reason = async (response) => {
    if (response.status === 401) {
      return words.signedOut;
    }
    try {
      const problem = await response.json();
      return problem.violations?.[0]?.message ?? problem.detail ?? words.failed;
    } catch {
      return words.failed;
    }
  };

  const took = (person, status, sheet) => {
    const state = states.get(person);
    const now = sheet.entries.find((line) => line.enrolment === person.dataset.enrolment);
    state.saved = status;
    state.savedArrival = status === "LATE" && now ? clock(end - now.minutes) : "";
    state.failed = false;
    if (mark(person) === status) {
      arrival(person).value = state.savedArrival;
    }
    tell(person, words.saved, false);
  };

  const save = async (chosen) => {
    const idle = chosen.filter((person) => {
      const state = states.get(person);
      state.again = state.running;
      return !state.running;
    });
    if (idle.length === 0) {
      return;
    }
    const entries = idle.map(entry);
    idle.forEach((person) => {
      states.get(person).running = true;
      tell(person, words.saving, false);
    });
    try {
      const response = await send(entries);
      if (response.ok) {
        const sheet = await response.json();
        idle.forEach((person, i) => took(person, entries[i].status, sheet));
      } else {
        const text = await reason(response);
        idle.forEach((person) => fail(person, text));
      }
    } catch {
      idle.forEach((person) => fail(person, words.failed));
    }
    idle.forEach((person) => {
      states.get(person).running = false;
    });
    const changed = idle.filter((person) => states.get(person).again);
    if (changed.length > 0) {
      await save(changed);
    }
  };

  const fail = (person, text) => {
    states.get(person).failed = true;
    tell(person, text, true);
  };

  const retryFailed = () => {
    const failed = people.filter((person) => states.get(person).failed);
    if (failed.length > 0) {
      save(failed);
    }
  };

  /* One step back: the people of the last action and what they were before it. */
  let undo = null;
  const offer = (text, before) => {
    undo = before;
    toast.querySelector("span").textContent = text;
    toast.querySelector("button").hidden = before === null;
    toast.hidden = false;
  };

  toast.querySelector("button").addEventListener("click", () => {
    const before = undo;
    before.forEach(({ person, value, time }) => set(person, value, time));
    count();
    offer(words.toastUndone, null);
    save(before.map(({ person }) => person));
  });

  const snapshot = (person) => ({ person, value: states.get(person).saved, time: states.get(person).savedArrival });

  people.forEach((person) => {
    person.addEventListener("change", (event) => {
      const state = states.get(person);
      const radio = event.target.type === "radio";
      if (radio && event.target.value !== "LATE") {
        arrival(person).value = "";
      }
      count();
      clearTimeout(state.timer);
      state.timer = setTimeout(() => {
        if (radio) {
          offer(fill(words["toast" + mark(person)[0] + mark(person).slice(1).toLowerCase()], person.dataset.name), [snapshot(person)]);
        }
        save([person]);
      }, HESITATION);
    });
  });

  document.getElementById("all").addEventListener("click", (event) => {
    event.preventDefault();
    const open = people.filter((person) => mark(person) === null);
    if (open.length === 0) {
      return;
    }
    const before = open.map(snapshot);
    open.forEach((person) => set(person, "PRESENT", ""));
    count();
    offer(words.toastAll, before);
    save(open);
  });

  addEventListener("online", retryFailed);
  setInterval(retryFailed, 15000);
  addEventListener("beforeunload", (event) => {
    if (people.some((person) => states.get(person).failed || states.get(person).running)) {
      event.preventDefault();
    }
  });
  count();
})();

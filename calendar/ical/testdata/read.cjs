// Reads a feed with ical.js and prints its events as JSON, as read.py does (see
// there), or with the argument "expand" when each takes place in the days between
// two others, as UID and UTC time.
const ICAL = require("ical.js");
const text = require("fs").readFileSync(0, "utf8");

ICAL.design.icalendar.property.name = { defaultType: "text" }; // RFC 7986
const feed = new ICAL.Component(ICAL.parse(text));
for (const zone of feed.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
const utc = (time) => time.convertToZone(ICAL.Timezone.utcTimezone).toICALString();

if (process.argv[2] === "expand") {
  const [first, last] = process.argv.slice(3);
  const series = new Map();
  for (const component of feed.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    if (!event.isRecurrenceException()) series.set(event.uid, event);
  }
  for (const component of feed.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    if (event.isRecurrenceException()) series.get(event.uid).relateException(event);
  }
  const times = [];
  const add = (item, time) => {
    const at = utc(time);
    if (first <= at && at < last) times.push(`${at} ${item.summary} ${item.component.getFirstPropertyValue("status")}`);
  };
  for (const event of series.values()) {
    if (!event.isRecurring()) {
      add(event, event.startDate);
      continue;
    }
    const each = event.iterator();
    for (let next = each.next(), n = 0; next && n < 1000; next = each.next(), n++) {
      const { item, startDate } = event.getOccurrenceDetails(next);
      add(item, startDate);
    }
  }
  console.log(JSON.stringify(times.sort()));
} else {
  const events = feed.getAllSubcomponents("vevent").map((event) => {
    const value = (name) => event.getFirstPropertyValue(name) ?? "";
    const length = event.getFirstPropertyValue("duration");
    return {
      uid: value("uid"),
      start: utc(value("dtstart")),
      stamp: utc(value("dtstamp")),
      summary: value("summary"),
      description: value("description"),
      contact: value("contact"),
      url: String(value("url")),
      status: value("status"),
      sequence: value("sequence"),
      minutes: length ? length.toSeconds() / 60 : 0,
      categories: event.getFirstProperty("categories").getValues(),
      properties: event.getAllProperties().map((p) => p.name.toUpperCase()).sort(),
    };
  });
  console.log(JSON.stringify({ name: feed.getFirstPropertyValue("name") ?? "", events }));
}

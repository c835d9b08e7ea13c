"""Ids, names and modes that a sound folder must not have."""

from tests.network.checks.spoiled import spoil
from tests.tiny import plus, swap

NAMES = (
    spoil(
        "unknown_ids",
        "links.csv:7: from = 'prt': expected an id of places.csv",
        links=swap(("sea-port-strait,port", "sea-port-strait,prt")),
    ),
    spoil(
        "unknown_keys",
        "rates.csv:4: from = 'est': expected a place, country or zone of places.csv, or *",
        rates=swap(("sea,east,gulf", "sea,est,gulf")),
    ),
    spoil(
        "unknown_keys",
        "rates.csv:4: equipment = '45': expected a size-type of equipment.csv, a size (20 or 40), or *",
        rates=swap(("gulf,40,", "gulf,45,")),
    ),
    spoil(
        "unknown_keys",
        "handling.csv:4: place = 'prot': expected a place or country of places.csv, or *",
        handling=swap(("*,sea", "prot,sea")),
    ),
    spoil(
        "unknown_timezones",
        "places.csv:4: timezone = 'Asia/Teheran2': expected a time zone of the IANA database, such as Asia/Shanghai",
        places=swap(("Asia/Tehran", "Asia/Teheran2")),
    ),
    spoil(
        "unknown_timezones",
        "places.csv:4: timezone = 'Asia': expected a time zone of the IANA database, such as Asia/Shanghai",
        places=swap(("Asia/Tehran", "Asia")),
    ),
    spoil(
        "ambiguous_names",
        "places.csv:8: aliases = 'PORT': expected a name of its own, port has it too",
        places=swap(("胶州|Inland", "胶州|PORT")),
    ),
    spoil(
        "ambiguous_names",
        "equipment.csv:3: aliases = '20gp': expected a name of its own, 22G1 has it too",
        equipment=swap(("45G1,40HC", "45G1,20gp")),
    ),
    spoil(
        "misplaced_modes",
        "services.csv:2: mode = 'road': expected a scheduled mode of modes.csv",
        services=swap(("rail-back,West train,Railway,rail", "rail-back,West train,Railway,road")),
    ),
    spoil(
        "misplaced_modes",
        "carriage.csv:3: mode = 'sea': expected an on-demand mode of modes.csv",
        carriage=plus("sea,*,500,12,48,guess"),
    ),
    spoil(
        "misplaced_drayage",
        "modes.csv:4: drayage = 'true': expected false: a scheduled mode has no vehicle to send",
        modes=swap(("true,sea,false", "true,sea,true")),
    ),
    spoil(
        "misplaced_drayage",
        "modes.csv:5: drayage = 'true': expected false: road has drayage already",
        modes=plus("van,Van,false,road,true,TRUCK,3,#4D4D4D,average,paper"),
    ),
)

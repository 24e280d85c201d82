import { type Topic, topicsIn } from "./topic.ts";

export const travel: readonly Topic[] = [
  ...topicsIn("open", [
    [
      "luggage t-shirt sunglasses airplane camera",
      "suitcase, luggage, packing, pack, carry on, baggage, packing list, packing cube",
      "짐, 짐싸기, 짐싸는, 여행가방, 캐리어, 수하물, 짐꾸리기, 파우치",
    ],
    [
      "lotion-bottle droplet bubbles luggage",
      "bottle, liquid, pouch, zip bag, toiletries",
      "액체, 지퍼백, 세면도구, 공병",
    ],
    [
      "backpack compass world-map hiking-boot",
      "backpack, backpacking, rucksack, backpacker",
      "배낭, 배낭여행, 백팩",
    ],
    [
      "airplane cloud luggage globe-showing-asia-australia sun",
      "airplane, plane, flight, fly, airline, boarding, jet, aeroplane",
      "비행기, 항공권, 항공, 비행, 기내, 탑승",
    ],
    [
      "airplane-departure blue-book luggage ticket identification-card",
      "airport, departure, terminal, layover, duty free",
      "공항, 출국, 면세점, 환승, 출발",
    ],
    [
      "globe-showing-asia-australia airplane luggage world-map camera",
      "travel, trip, journey, vacation, abroad, overseas, tour, tourist, getaway, traveler, world, globe, solo travel",
      "여행, 해외, 해외여행, 휴가, 세계, 투어, 관광, 나들이, 혼행, 유럽, 동남아, 일주",
    ],
    [
      "world-map compass round-pushpin globe-showing-asia-australia luggage",
      "map, route, itinerary, destination, guide, direction, explore, atlas",
      "지도, 코스, 일정, 루트, 동선, 가이드, 목적지, 탐험",
    ],
    [
      "round-pushpin world-map camera compass",
      "location, place, spot, pin, hidden gem",
      "장소, 명소, 핫플, 핫플레이스, 스팟, 동네",
    ],
    [
      "blue-book airplane globe-with-meridians",
      "passport, visa, immigration",
      "여권, 비자, 입국, 이민",
    ],
    [
      "ticket admission-tickets airplane calendar",
      "ticket, voucher, boarding pass, coupon, booking, reservation",
      "티켓, 쿠폰, 예매, 예약, 표",
    ],
    [
      "tangerine palm-tree mountain beach-with-umbrella camera",
      "jeju, jeju island, tangerine, mandarin",
      "제주, 제주도, 귤, 감귤, 한라봉, 서귀포, 우도",
    ],
    ["suspension-railway snow-capped-mountain aerial-tramway", "cable car", "케이블카"],
  ]),
  ...topicsIn("city", [
    [
      "office-building crescent-moon taxi light-rail",
      "city, urban, downtown, skyline, street, seoul, building, skyscraper, new york, london, paris",
      "도시, 서울, 시내, 빌딩, 강남, 홍대, 성수, 뉴욕, 런던, 파리, 골목",
    ],
    [
      "sailboat ship water-wave office-building",
      "bridge, busan, harbor, port",
      "부산, 항구, 해운대, 광안리",
    ],
    [
      "tokyo-tower japanese-castle mount-fuji sushi bullet-train",
      "japan, tokyo, osaka, kyoto, japanese",
      "일본, 도쿄, 오사카, 교토, 후쿠오카, 일본어",
    ],
    ["statue-of-liberty office-building taxi hamburger", "america, usa, united states", "미국"],
    [
      "shinto-shrine red-paper-lantern pine-decoration",
      "temple, shrine, palace, hanok, hanbok, tradition, gyeongju",
      "절, 사찰, 궁궐, 경복궁, 한옥, 한복, 전통, 경주, 전주",
    ],
    [
      "castle classical-building crown",
      "castle, fortress, landmark, museum, monument",
      "박물관, 유적, 랜드마크",
    ],
    [
      "ferris-wheel roller-coaster carousel-horse balloon",
      "amusement park, theme park, roller coaster, ferris wheel, carnival",
      "놀이공원, 놀이동산, 롯데월드, 에버랜드, 테마파크, 축제",
    ],
    [
      "hotel key bed bellhop-bell luggage",
      "hotel, resort, accommodation, airbnb, hostel, room service, hocance",
      "호텔, 숙소, 리조트, 호캉스, 펜션, 모텔, 숙박, 에어비앤비, 민박",
    ],
    [
      "high-speed-train station ticket",
      "train, railway, ktx, rail, station",
      "기차, 열차, 철도, 내일로",
    ],
    [
      "light-rail station ticket alarm-clock",
      "subway, metro, commute, commuter, public transport",
      "지하철, 출근, 출퇴근, 통근, 퇴근, 대중교통",
    ],
    ["bus oncoming-bus ticket", "bus, bus stop, coach", "버스, 정류장"],
    ["taxi oncoming-taxi office-building mobile-phone", "taxi, cab, uber", "택시, 카카오택시"],
    [
      "automobile fuel-pump wheel key",
      "car, drive, driver, steering wheel, windshield, wiper, dashboard, parked, parked car, vehicle, road trip, road, automobile, traffic, highway, parking, sedan, rental car",
      "자동차, 차, 운전, 드라이브, 도로, 렌터카, 주차, 교통, 고속도로, 중고차, 신차, 초보운전",
    ],
    [
      "fuel-pump automobile oil-drum money-with-wings",
      "fuel, gas station, petrol, gasoline",
      "주유, 기름값, 연비, 휘발유, 주유소",
    ],
    ["battery electric-plug automobile high-voltage", "electric car, ev, tesla", "전기차, 테슬라"],
    [
      "mechanic wrench automobile wheel toolbox",
      "mechanic, engine, tire, tyre, car wash, maintenance",
      "정비, 엔진, 타이어, 세차, 엔진오일",
    ],
    [
      "motor-scooter motorcycle fuel-pump",
      "scooter, motorcycle, motorbike, delivery rider",
      "오토바이, 스쿠터, 배달원, 바이크",
    ],
    [
      "bicycle person-biking deciduous-tree",
      "bicycle, bike, cycling, cyclist, cycle",
      "자전거, 라이딩, 따릉이, 사이클",
    ],
    ["kick-scooter office-building", "kick scooter, e-scooter", "킥보드"],
    [
      "delivery-truck package mobile-phone",
      "delivery, shipping, truck, parcel, courier",
      "배송, 택배, 트럭, 배달, 화물",
    ],
    ["police-car police-officer warning", "police, siren, crime, patrol", "경찰, 범죄"],
    [
      "ambulance hospital health-worker warning",
      "ambulance, emergency, rescue, first aid",
      "응급, 구급차, 응급처치, 구조, 119",
    ],
    [
      "ship passenger-ship anchor water-wave",
      "ship, cruise, ferry, boat, sail, yacht",
      "여객선, 크루즈, 유람선, 요트, 페리",
    ],
  ]),
  ...topicsIn("beach", [
    [
      "beach-with-umbrella palm-tree sun thong-sandal tropical-drink",
      "beach, seaside, coast, sand, shore, sandy",
      "해변, 바닷가, 백사장, 해수욕장, 피서, 모래",
    ],
    [
      "water-wave sailboat sun tropical-fish spiral-shell",
      "sea, ocean, wave, island, tide",
      "바다, 파도, 섬, 해안, 오션뷰",
    ],
    [
      "sun beach-with-umbrella sunglasses shaved-ice watermelon",
      "summer, heat, hot weather, heatwave",
      "여름, 더위, 폭염, 무더위, 여름휴가, 햇볕, 햇살",
    ],
    ["sunglasses sun womans-hat lotion-bottle", "sunglasses, shades", "선글라스"],
    [
      "diving-mask tropical-fish coral water-wave",
      "diving, snorkel, scuba, aquarium",
      "다이빙, 스노클링, 스쿠버, 아쿠아리움, 수족관",
    ],
    [
      "one-piece-swimsuit bikini goggles sun",
      "swimsuit, bikini, swimwear",
      "수영복, 비키니, 래시가드",
    ],
    [
      "palm-tree coconut hibiscus sun",
      "palm, tropical, hawaii, bali, paradise, coconut",
      "야자수, 하와이, 발리, 열대, 휴양지, 코코넛",
    ],
  ]),
];

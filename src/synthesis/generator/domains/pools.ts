const list = (text: string): readonly string[] => text.split(', ');

/** People, first and last name. */
export const PEOPLE = list(
  'Maria Lopez, James Chen, Priya Nair, Tom Becker, Aisha Khan, John Smith, Sarah Miller, David Kim, Emma Wilson, Luca Rossi, Fatima Ali, Oliver Brown, Chloe Martin, Daniel Novak, Grace Osei, Hannah Fischer, Ivan Petrov, Jessica Taylor, Kevin Murphy, Laura Jensen, Mohammed Said, Nina Patel, Oscar Nilsson, Paula Costa, Quinn Harris, Ravi Shah, Sofia Garcia, Tyler Jones, Uma Reddy, Victor Hugo Diaz, Wendy Clark, Yuki Tanaka, Zoe Adams, Ben Carter, Carla Mendes, Derek Olsen, Elena Popescu, Frank Weber, Gina Rizzo, Henry Walsh',
);

/** First names or initials. */
export const FIRST_NAMES = list(
  'Maria, James, Priya, Tom, Aisha, Sam, Dave, Emma, Luca, Jo, Karen, Mike, Anna, Ben, Chris, Dana, Eli, Faye, Greg, Helen, Ian, Jill, Kate, Leo, Mona, Nick, Olga, Pete, Rosa, Steve, Tina, Will',
);

/** Companies. */
export const COMPANIES = list(
  'Acme Corp, Globex, Initech, Umbrella Ltd, Northwind, Contoso, Fabrikam, Staples, Dell, Uline, Grainger, Bluebird Foods, Harbor Logistics, Pine & Sons, Vertex Systems, Sunrise Dental, Apex Steel, Green Valley Farms, Metro Print, Delta Electric, Lakeside Hotel, Kestrel Media, Orion Labs, Summit Realty, Riverside Clinic, Brightway School, Coastal Freight, Maple Leaf Bakery, Nova Pharma, Quick Fix Plumbing, Stonebridge, Titan Tools, Urban Threads, Willow Spa, Zenith Auto',
);

/** Things that are stocked or sold. */
export const PRODUCTS = list(
  'Desk lamp, Office chair, USB cable, Wireless mouse, Keyboard, Monitor 24", Laptop stand, Notebook A5, Ballpoint pen, Stapler, Paper A4, Toner black, Whiteboard, Hand soap, Paper towels, Coffee beans, Green tea, Water bottle, Backpack, Phone case, Headset, Webcam, HDMI adapter, Extension cord, Work gloves, Safety vest, Cordless drill, Hammer, Screws 4x40, Paint white 5L, Garden hose, Light bulb LED, Batteries AA, Printer, Router, Desk fan, Cable ties, Label roll, First aid kit, Shredder',
);

/** Cities. */
export const CITIES = list(
  'London, Paris, Berlin, Madrid, Chicago, Dallas, Boston, Seattle, Denver, Austin, Toronto, Leeds, Dublin, Oslo, Lisbon, Milan, Vienna, Pune, Mumbai, Lagos, Nairobi, Sydney, Perth, Miami, Phoenix, Atlanta',
);

/** Jobs to do. */
export const TASKS = list(
  'Draft contract, Update website, Order parts, Call supplier, Review budget, Prepare slides, Book venue, Send invoices, Test backup, Fix login bug, Write minutes, Renew license, Train new hires, Clean data, Migrate server, Design logo, Pay deposit, Check permits, Install shelves, Paint lobby, Audit stock, Plan kickoff, Interview users, Ship samples, Translate manual, Set up VPN',
);

/** Courses, classes and subjects. */
export const COURSES = list(
  'Algebra I, Biology, World History, Chemistry, Drawing, Spanish II, Physics, Geography, Music, Statistics, Economics, English Lit, PE, Robotics, Drama, Computer Science, French, Ethics',
);

/** Books and films. */
export const TITLES = list(
  'Silent River, The Long Road, Night Train, Harbour Lights, A Winter Tale, The Red House, Broken Glass, Under the Oak, Last Summer, Paper Moon, The Gardener, Blue Horizon, Stone by Stone, City of Rain, The Quiet Man, Wild Geese, Northern Star, Small Wonders, The Lighthouse, Dust and Gold, Half a Sky, Second Chances',
);

/** Animals by name. */
export const PETS = list(
  'Bella, Max, Luna, Rocky, Daisy, Charlie, Milo, Coco, Buddy, Nala, Oscar, Ruby, Simba, Lola, Toby, Zeus, Molly, Jasper, Pepper, Willow',
);

/** Dishes and ingredients. */
export const DISHES = list(
  'Lasagne, Lentil soup, Pad thai, Caesar salad, Beef stew, Margherita, Fish tacos, Veggie burger, Ramen, Chicken curry, Apple pie, Risotto, Greek salad, Pancakes, Chili, Falafel wrap, Tomato soup, Paella, Brownies, Roast lamb',
);

/** Plants and crops. */
export const PLANTS = list(
  'Tomato, Basil, Carrot, Lavender, Kale, Pumpkin, Sunflower, Beetroot, Garlic, Spinach, Chili, Mint, Zucchini, Radish, Dahlia, Rose, Leek, Onion, Peas, Sage',
);

/** Machines and vehicles. */
export const MACHINES = list(
  'Press 1, Press 2, Lathe A, Lathe B, Mill 3, Forklift 7, Van 12, Truck 4, Conveyor North, Boiler 1, Chiller 2, Pump 5, Packer A, Oven 3, Compressor, Crane 2, Generator B, Mixer 9, Saw 1, Robot arm 2',
);

/** Computers and services. */
export const HOSTS = list(
  'web-01, web-02, db-prod, db-test, mail-gw, file-srv, vpn-01, build-agent, cache-03, auth-svc, api-gw, search-01, backup-nas, dev-box, stage-web, print-srv, log-01, queue-02, lab-pc7, kiosk-4',
);

/** Ledger lines and spending categories. */
export const ACCOUNTS = list(
  'Rent, Salaries, Travel, Office supplies, Marketing, Insurance, Utilities, Software, Training, Legal fees, Repairs, Catering, Postage, Cleaning, Bank charges, Hardware, Subscriptions, Recruiting, Taxes, Consulting',
);

/** Measures of how things go. */
export const MEASURES = list(
  'On-time delivery, Churn, First reply, Defect rate, Revenue, New leads, NPS, Uptime, Cost per unit, Conversion, Absence, Scrap, Orders shipped, Page views, Returns, Open tickets, Safety incidents, Energy use',
);

/** Teams. */
export const TEAMS = list(
  'Falcons, Rovers, United, Wolves, Hawks, Tigers, City, Rangers, Bears, Sharks, Lions, Comets, Eagles, Giants, Dynamo, Athletic',
);

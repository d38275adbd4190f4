//! What other programs may rely on, kept in `tests/public-api.txt`: the items that the crate's root and
//! `ascribe::record` export, with their public fields, variants, functions and traits. A change of that file is a change
//! of the interface: `CHANGELOG.md` names it, and the version follows semantic versioning.

use std::fs;
use std::path::{Path, PathBuf};

use syn::{Attribute, Fields, ImplItem, Item, ItemImpl, Type, UseTree, Visibility};

#[path = "support/golden.rs"]
mod golden;

/// An exported name, and the module of the crate that it comes from.
struct Export {
    module: String,
    name: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn items(path: &Path) -> Vec<Item> {
    let text = fs::read_to_string(path).expect("the file can be read");
    syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())).items
}

/// The items of a module of the crate, of the modules within it, too.
fn module(name: &str) -> Vec<Item> {
    let file = root().join(name).with_extension("rs");
    if file.is_file() {
        return items(&file);
    }
    let walk = ignore::WalkBuilder::new(root().join(name)).sort_by_file_path(Ord::cmp).build();
    let paths = walk.map(|entry| entry.expect("the folder can be read").into_path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).flat_map(|path| items(&path)).collect()
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    let hides = |attribute: &Attribute| {
        attribute.path().is_ident("doc") && attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "hidden")
    };
    attributes.iter().any(hides)
}

/// What a file exports by `pub use`.
fn exports(file: &str) -> Vec<Export> {
    let mut found = Vec::new();
    for item in items(&root().join(file)) {
        if let Item::Use(shown) = item
            && matches!(shown.vis, Visibility::Public(_))
            && !is_hidden(&shown.attrs)
        {
            add_exports(&shown.tree, None, &mut found);
        }
    }
    found
}

fn add_exports(tree: &UseTree, module: Option<&str>, found: &mut Vec<Export>) {
    match tree {
        UseTree::Path(path) if path.ident == "crate" => add_exports(&path.tree, None, found),
        UseTree::Path(path) => {
            let first = path.ident.to_string();
            add_exports(&path.tree, module.or(Some(&first)), found);
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| add_exports(tree, module, found)),
        UseTree::Name(name) => {
            let module = module.expect("an exported item comes from a module").to_owned();
            found.push(Export { module, name: name.ident.to_string() });
        }
        UseTree::Rename(_) | UseTree::Glob(_) => panic!("exports have their own names, one by one"),
    }
}

/// Leaves the attributes that other programs notice.
fn strip(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| ["derive", "non_exhaustive"].iter().any(|name| attribute.path().is_ident(name)));
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Leaves the public fields.
fn strip_fields(fields: &mut Fields) {
    if let Fields::Named(named) = fields {
        named.named = std::mem::take(&mut named.named).into_iter().filter(|field| is_public(&field.vis)).collect();
        named.named.iter_mut().for_each(|field| strip(&mut field.attrs));
    } else if let Fields::Unnamed(unnamed) = fields {
        unnamed.unnamed =
            std::mem::take(&mut unnamed.unnamed).into_iter().filter(|field| is_public(&field.vis)).collect();
    }
}

fn is_named(of: &Type, name: &str) -> bool {
    matches!(of, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// An implementation without bodies and without what is private; `None` if nothing is left.
fn stripped(mut block: ItemImpl) -> Option<Item> {
    strip(&mut block.attrs);
    if block.trait_.is_some() {
        block.items.clear();
        return Some(Item::Impl(block));
    }
    block.items.retain_mut(|item| match item {
        ImplItem::Fn(function) => {
            function.block.stmts.clear();
            let hidden = is_hidden(&function.attrs);
            strip(&mut function.attrs);
            is_public(&function.vis) && !hidden
        }
        ImplItem::Const(constant) => {
            strip(&mut constant.attrs);
            is_public(&constant.vis)
        }
        _ => false,
    });
    (!block.items.is_empty()).then_some(Item::Impl(block))
}

/// The item of that name as other programs see it, and its implementations.
fn interface(Export { module: home, name }: &Export) -> Vec<Item> {
    let mut found = Vec::new();
    for item in module(home) {
        match item {
            Item::Struct(mut item) if item.ident == name && is_public(&item.vis) => {
                strip(&mut item.attrs);
                strip_fields(&mut item.fields);
                found.push(Item::Struct(item));
            }
            Item::Enum(mut item) if item.ident == name && is_public(&item.vis) => {
                strip(&mut item.attrs);
                for variant in &mut item.variants {
                    strip(&mut variant.attrs);
                    if let Fields::Named(named) = &mut variant.fields {
                        named.named.iter_mut().for_each(|field| strip(&mut field.attrs));
                    }
                }
                found.push(Item::Enum(item));
            }
            Item::Fn(mut item) if item.sig.ident == name && is_public(&item.vis) => {
                strip(&mut item.attrs);
                item.block.stmts.clear();
                found.push(Item::Fn(item));
            }
            Item::Const(mut item) if item.ident == name && is_public(&item.vis) => {
                strip(&mut item.attrs);
                found.push(Item::Const(item));
            }
            Item::Type(mut item) if item.ident == name && is_public(&item.vis) => {
                strip(&mut item.attrs);
                found.push(Item::Type(item));
            }
            Item::Impl(item) if is_named(&item.self_ty, name) => found.extend(stripped(item)),
            _ => {}
        }
    }
    let defines = |item: &Item| !matches!(item, Item::Impl(_));
    assert_eq!(found.iter().filter(|item| defines(item)).count(), 1, "{name} of {home} is defined once");
    found
}

#[test]
fn the_interface_is_the_one_that_is_kept() {
    let mut shown = String::new();
    for (name, file) in [("ascribe", "lib.rs"), ("ascribe::record", "record.rs")] {
        let mut exports = exports(file);
        exports.sort_by(|one, other| one.name.cmp(&other.name));
        assert!(exports.len() > 5, "{file} exports little: {}", exports.len());
        let items = exports.iter().flat_map(interface).collect();
        let text = prettyplease::unparse(&syn::File { shebang: None, attrs: Vec::new(), items });
        shown.extend(["// ", name, "\n\n", &text, "\n"]);
    }
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/public-api.txt");
    if let Some(difference) = golden::difference(&kept, &shown) {
        panic!("{difference}");
    }
}

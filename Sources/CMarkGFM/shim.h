#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The extensions' node types are variables, set once when the extensions are registered and never again. Swift
// cannot know that a C variable stays as it is; these functions read it.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type cmark_type_of_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type cmark_type_of_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type cmark_type_of_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type cmark_type_of_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

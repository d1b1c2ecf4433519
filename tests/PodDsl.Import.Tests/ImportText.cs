using System.Text;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Writers;
using PodDsl.Import.Commands;
using PodDsl.Import.Compose;
using PodDsl.Import.Ids;
using PodDsl.Import.Quadlet;

namespace PodDsl.Import.Tests;

/// <summary>Imports from texts, and their units as text.</summary>
internal static class ImportText
{
    public static Imported Compose(string text, string folder = "/srv/app") => ComposeImport.Read(
        new ComposeSource(["compose.yaml"], path => path == folder + "/compose.yaml" ? new SourceContent(Encoding.UTF8.GetBytes(text)) : SourceContent.Missing) { CurrentFolder = folder });

    public static Imported Script(string text) => CommandImport.Read("run.sh", text, "/srv/app");

    public static Imported Quadlet(params (string Name, string Text)[] files) => QuadletImport.Read([.. files.Select(static file => ("/units/" + file.Name, file.Text))]);

    public static IdBlockPlan Plan(this Imported imported, Target? target = null, long first = 0) => IdBlockPlanner.Plan([imported], new IdBlockOptions(target ?? Target.Default, first));

    public static Unit Unit(this Imported imported, string fileName) => Assert.Single(imported.Units, unit => unit.FileName == fileName);

    public static string Text(this Imported imported, string fileName, Target? target = null) =>
        Assert.Single(ExpressibleUnits.Write(IdBlockPlanner.Expand(imported.Unit(fileName), target ?? Target.Default), UnitFormats.Of(UnitFormat.Quadlet), target ?? Target.Default, [], []).Files).Text;

    /// <summary>The notes as lines: kind, subject, message and remedy.</summary>
    public static IEnumerable<string> Lines(this Imported imported) => imported.Notes.Select(static note => $"{note.Kind} {note.Subject}: {note.Message} {note.Remedy}");
}
